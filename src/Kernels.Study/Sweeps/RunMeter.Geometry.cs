using System;
using System.Collections.Generic;
using Kernels.Study.Data;
using Kernels.Study.Geometry;

namespace Kernels.Study.Sweeps;

/// <summary>The dear measures: those of geometry.</summary>
internal sealed partial class RunMeter
{
    private const double NoRank = 1e-6;
    private const double HardlyAnyRank = 0.01;
    private const double Widening = 0.5;

    /// <summary>All layers on training and fresh points, and the boundary where it is wanted.</summary>
    public void MeasureGeometry(RunData data, bool withStraightLine, Dictionary<string, double> measures)
    {
        double[] inputs = data.Samples.Train.X;
        ReadOnlySpan<double> freshInputs = data.Fresh;
        Jacobians? jacobians = null;
        for (int layer = 1; layer <= Network.Shape.HiddenLayerCount; layer++)
        {
            double[] outputs = Outputs(layer, data.Samples.Train.X);
            Span<double> fresh = memory.FreshOutputs(layer, Network.Shape.Width(layer));
            Network.ComputePostActivations(layer, data.Fresh, fresh);
            if (!AreFinite(outputs) || !AreFinite(fresh))
                return;

            MeasureTrainingOutputs(layer, inputs, outputs, data.Samples.Train, measures);
            MeasureProbes(layer, outputs, fresh, data, measures);
            double[] slopes = HiddenLayer.Slopes(Network, slope, layer, freshInputs[..(FreshPoints.ForGeometry * Network.Shape.FanIn(layer))]);
            jacobians = Jacobians.Of(Network, layer, slopes, jacobians);
            measures[$"rank_below_2_{layer}"] = jacobians.ShareBelow(NoRank);
            measures[$"ratio_below_0.01_{layer}"] = jacobians.ShareBelow(HardlyAnyRank);
            measures[$"smaller_singular{layer}"] = jacobians.MedianOfSmaller();
            measures[$"sensitivity{layer}"] = jacobians.Sensitivity(data.Shared.Reported.Distances.AsSpan(0, FreshPoints.ForGeometry), data.Normals);
            measures[$"participation{layer}"] = Participation.Ratio(
                fresh[..(FreshPoints.ForGeometry * Network.Shape.Width(layer))], Network.Shape.Width(layer));
            (measures[$"trust{layer}"], measures[$"cont{layer}"]) = data.Neighbourhoods.Of(
                fresh[..(FreshPoints.ForNeighbours * Network.Shape.Width(layer))]);
            inputs = outputs;
            freshInputs = fresh;
        }
        if (withStraightLine)
            measures["straight"] = Straightness(data.Samples.Test);
    }

    private static bool AreFinite(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
            if (!double.IsFinite(value))
                return false;
        return true;
    }

    private void MeasureTrainingOutputs(int layer, double[] inputs, double[] outputs, LabelledPoints train, Dictionary<string, double> measures)
    {
        int width = Network.Shape.Width(layer);
        double[] slopes = HiddenLayer.Slopes(Network, slope, layer, inputs);
        (measures[$"starved{layer}"], measures[$"dead{layer}"]) = Starvation.Of(slopes, width, slope.Largest(HiddenLayer.Learned(Network, layer)));
        measures[$"separation{layer}"] = Separation.Of(outputs, train.Y);
    }

    /// <summary>Linear functions of a layer that give class and distance.</summary>
    /// <remarks>G. Alain and Y. Bengio, "Understanding intermediate layers using linear classifier probes", 2016.</remarks>
    private void MeasureProbes(int layer, double[] outputs, ReadOnlySpan<double> fresh, RunData data, Dictionary<string, double> measures)
    {
        double[] fitted = memory.Fitted;
        LeastSquares squares = new(outputs, Network.Shape.Width(layer));
        double[] signs = new double[data.Samples.Train.Count];
        for (int row = 0; row < signs.Length; row++)
            signs[row] = data.Samples.Train.Y[row] == 1.0 ? 1.0 : -1.0;
        LeastSquares.Predict(squares.Fit(signs), fresh, fitted);
        measures[$"probe{layer}"] = ProbeScores.Accuracy(fitted, data.Shared.Reported.Labels);
        measures[$"spearman{layer}"] = ProbeScores.RankOrder(fitted, data.Shared.Reported.DistanceRanks);

        LeastSquares.Predict(squares.Fit(data.TrainDistances), fresh, fitted);
        (measures[$"r2_{layer}"], measures[$"r2_within_{layer}"]) = ProbeScores.Explained(
            fitted, data.Shared.Reported.Distances, data.Shared.Reported.Variation);
    }

    private double Straightness(LabelledPoints test)
    {
        double[] x = GridLine(test.X, column: 0);
        double[] y = GridLine(test.X, column: 1);
        int side = StraightLine.Side;
        (double[] gridPoints, double[] gridProbabilities) = (memory.GridPoints, memory.GridProbabilities);
        for (int point = 0; point < side * side; point++)
            (gridPoints[2 * point], gridPoints[2 * point + 1]) = (x[point % side], y[point / side]);
        Network.Forward(gridPoints, gridProbabilities);
        bool[] isClass1 = new bool[side * side];
        for (int point = 0; point < isClass1.Length; point++)
            isClass1[point] = gridProbabilities[point] >= 0.5;
        return StraightLine.Agreement(isClass1, x, y);
    }

    /// <summary>Evenly spaced coordinates over the range of the points, widened as the study plots it.</summary>
    private static double[] GridLine(double[] points, int column)
    {
        (double least, double most) = (points[column], points[column]);
        for (int index = column; index < points.Length; index += 2)
            (least, most) = (Math.Min(least, points[index]), Math.Max(most, points[index]));
        double step = (most - least + 2.0 * Widening) / (StraightLine.Side - 1);
        double[] line = new double[StraightLine.Side];
        for (int index = 0; index < line.Length; index++)
            line[index] = least - Widening + index * step;
        return line;
    }
}

using System;
using System.Collections.Generic;
using Kernels.Numerics;
using Kernels.Study.Data;
using Kernels.Study.Geometry;

namespace Kernels.Study.Sweeps;

/// <summary>Measures one network again and again: what any run is measured by.</summary>
internal sealed partial class RunMeter
{
    private readonly ActivationSlope slope;
    private readonly MeterMemory memory;
    private readonly double[] gradient;

    /// <summary>Makes one.</summary>
    /// <param name="kind">The network's kind.</param>
    /// <param name="slope">The derivative of its activation.</param>
    /// <param name="memory">Buffers that the meters of a thread share.</param>
    public RunMeter(StudyNetwork kind, ActivationSlope slope, MeterMemory memory)
    {
        (Kind, this.slope, this.memory) = (kind, slope, memory);
        Network = kind.Create();
        gradient = new double[Network.Shape.ParameterCount];
    }

    public StudyNetwork Kind { get; }

    public IInspectableMlp<double> Network { get; }

    /// <summary>Accuracies, excess error, far samples, spreads and the gradient's slope.</summary>
    public void Measure(RunData data, Dictionary<string, double> measures)
    {
        LabelledPoints train = data.Samples.Train;
        LabelledPoints test = data.Samples.Test;
        measures["train"] = Measures.Accuracy(Measures.Probabilities(Network, train), train.Y);
        measures["test"] = Measures.Accuracy(Measures.Probabilities(Network, test), test.Y);
        double[] probabilities = memory.FreshProbabilities;
        Network.Forward(data.TuningFresh, probabilities);
        measures["tuning_excess"] = data.Shared.Tuning.Excess(probabilities);
        Network.Forward(data.Fresh, probabilities);
        measures["fresh"] = Measures.Accuracy(probabilities, data.Shared.Reported.Labels);
        measures["excess"] = data.Shared.Reported.Excess(probabilities);
        measures["gradient_slope_end"] = GradientSlope(data);

        MeasureFarSamples(data.FarSamples, measures);
        double[] spreads = Measures.HiddenSpread(Network, test);
        for (int layer = 1; layer <= spreads.Length; layer++)
        {
            measures[$"spread{layer}"] = spreads[layer - 1];
            (measures[$"mean_unit_spread{layer}"], measures[$"unit_spread{layer}"]) = UnitSpread.Of(Outputs(layer, test.X), Network.Shape.Width(layer));
        }
    }

    /// <summary>
    /// The slope over the layers of log10 of the norm of the weights' gradient over the training set: above 0 where it vanishes towards the first layer.
    /// </summary>
    /// <remarks>X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010.</remarks>
    public double GradientSlope(RunData data)
    {
        MlpShape shape = Network.Shape;
        Network.ComputeLossAndGradient(data.Samples.Train.X, data.Samples.Train.Y, gradient);
        double[] layers = new double[shape.LayerCount];
        double[] logs = new double[shape.LayerCount];
        for (int layer = 1; layer <= shape.LayerCount; layer++)
        {
            double square = 0.0;
            foreach (double part in gradient.AsSpan(shape.WeightsOffset(layer), shape.FanIn(layer) * shape.Width(layer)))
                square += part * part;
            layers[layer - 1] = layer;
            logs[layer - 1] = 0.5 * PortableMath.Log(square) / PortableMath.Log(10.0);
        }
        return Jacobians.Slope(layers, logs);
    }

    private void MeasureFarSamples(FarSamples samples, Dictionary<string, double> measures)
    {
        double[] trace0 = Trace(samples.Class0);
        double[] trace1 = Trace(samples.Class1);
        string[] stages = SignalStages.Names(Network.Shape);
        for (int stage = 0; stage < stages.Length; stage++)
        {
            measures[$"far0_{stages[stage]}"] = trace0[stage];
            measures[$"far1_{stages[stage]}"] = trace1[stage];
            measures[$"far_{stages[stage]}"] = 0.5 * (trace0[stage] + trace1[stage]);
        }
    }

    private double[] Trace(double[]? sample)
    {
        double[] trace = new double[Network.Shape.TraceLength];
        if (sample is null)
            Array.Fill(trace, double.NaN);
        else
            Network.TraceSignal(sample, trace);
        return trace;
    }

    private double[] Outputs(int layer, double[] points)
    {
        double[] outputs = new double[points.Length / 2 * Network.Shape.Width(layer)];
        Network.ComputePostActivations(layer, points, outputs);
        return outputs;
    }
}

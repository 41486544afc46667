using System;
using System.Collections.Generic;
using Kernels.RandomNumbers;
using Kernels.Runner.Data;
using Kernels.Training;

namespace Kernels.Runner.Study;

/// <summary>One network on its way through the study: drawn, trained epoch by epoch, measured.</summary>
internal sealed class NetworkRun
{
    private readonly StudyNetwork kind;
    private readonly StudyData data;
    private readonly double learningRate;
    private readonly IMlp<double> network;
    private readonly GradientDescent<double> descent;
    private readonly double[] initialParameters;
    private readonly BatchGradient firstBatch;
    private readonly List<double> lossHistory;
    private int? stoppedAtEpoch;

    public NetworkRun(StudyNetwork kind, StudyOptions options, StudyData data, RandomState random)
    {
        this.kind = kind;
        this.data = data;
        learningRate = options.LearningRate;
        network = kind.Create();
        InitialWeights.Draw(network, random, kind.Scale);
        initialParameters = network.Parameters.ToArray();

        int batchSize = Math.Min(options.BatchSize, data.Train.Y.Length);
        descent = new GradientDescent<double>(network, batchSize);
        firstBatch = GradientOfFirst(batchSize);
        lossHistory = new List<double>(options.Epochs);
    }

    /// <summary>Trains for one epoch, unless an earlier epoch's loss was not finite.</summary>
    public void Train(ReadOnlySpan<int> order)
    {
        if (stoppedAtEpoch is not null)
            return;

        double loss = descent.Epoch(data.Train.X, data.Train.Y, order, learningRate);
        if (double.IsFinite(loss))
            lossHistory.Add(loss);
        else
            stoppedAtEpoch = lossHistory.Count + 1;
    }

    public NetworkResult Measure(FarSamples farSamples)
    {
        double[] testProbabilities = Probabilities(data.Test);
        return new NetworkResult
        {
            Network = kind,
            Shape = network.Shape,
            InitialParameters = initialParameters,
            FirstBatch = firstBatch,
            LossHistory = [.. lossHistory],
            StoppedAtEpoch = stoppedAtEpoch,
            FinalParameters = network.Parameters.ToArray(),
            TrainAccuracy = Measures.Accuracy(Probabilities(data.Train), data.Train.Y),
            TestAccuracy = Measures.Accuracy(testProbabilities, data.Test.Y),
            TestProbabilities = testProbabilities,
            HiddenSpread = HiddenSpread(),
            SignalTraces = new SignalTraces(Trace(farSamples.Class0), Trace(farSamples.Class1)),
        };
    }

    private BatchGradient GradientOfFirst(int count)
    {
        double[] gradient = new double[network.Shape.ParameterCount];
        ReadOnlySpan<double> inputs = data.Train.X.AsSpan(0, count * network.Shape.InputCount);
        double loss = network.LossAndGradient(inputs, data.Train.Y.AsSpan(0, count), gradient);
        return new BatchGradient(loss, gradient);
    }

    private double[] Probabilities(LabelledPoints points)
    {
        double[] probabilities = new double[points.Y.Length];
        network.Forward(points.X, probabilities);
        return probabilities;
    }

    private double[] HiddenSpread()
    {
        double[] spread = new double[network.Shape.HiddenLayerCount];
        for (int layer = 1; layer <= spread.Length; layer++)
        {
            double[] activations = new double[data.Test.Y.Length * network.Shape.Width(layer)];
            network.PostActivations(layer, data.Test.X, activations);
            spread[layer - 1] = Measures.Spread(activations);
        }
        return spread;
    }

    private double[]? Trace(double[]? sample)
    {
        if (sample is null)
            return null;

        double[] trace = new double[network.Shape.TraceLength];
        network.SignalTrace(sample, trace);
        return trace;
    }
}

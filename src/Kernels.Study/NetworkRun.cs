using System;
using System.Collections.Generic;
using Kernels.RandomNumbers;
using Kernels.Study.Data;
using Kernels.Training;

namespace Kernels.Study;

/// <summary>One network on its way through the study: it is drawn, trained epoch by epoch, and measured.</summary>
public sealed class NetworkRun
{
    private readonly StudyNetwork kind;
    private readonly LabelledPoints train;
    private readonly LabelledPoints test;
    private readonly IInspectableMlp<double> network;
    private readonly MiniBatchTrainer<double> trainer;
    private readonly double[] initialParameters;
    private readonly BatchGradient firstBatch;
    private readonly List<double> lossHistory;
    private readonly List<double[]> recordedParameters = [];
    private int? stoppedAtEpoch;

    /// <summary>Draws the weights of a network.</summary>
    /// <param name="kind">The network.</param>
    /// <param name="training">How it is trained.</param>
    /// <param name="train">The samples to train on, their inputs [n, inputs of the network].</param>
    /// <param name="test">The samples to test on.</param>
    /// <param name="random">The source of the weights; it stands behind them on return, where the orders of the epochs begin.</param>
    public NetworkRun(StudyNetwork kind, NetworkTraining training, LabelledPoints train, LabelledPoints test, RandomState random)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(training);
        (this.kind, this.train, this.test) = (kind, train, test);
        network = kind.Create();
        InitialWeights.Draw(network, random, training.Scale ?? kind.Scale);
        initialParameters = network.Parameters.ToArray();

        int batchSize = Math.Min(training.BatchSize, train.Count);
        trainer = new MiniBatchTrainer<double>(network, training.NewOptimizer(), batchSize, training.L1Penalty, training.L2Penalty);
        firstBatch = GradientOfFirst(batchSize);
        lossHistory = [];
    }

    /// <summary>Trains for one epoch, unless an earlier epoch's loss was not finite.</summary>
    public void Train(ReadOnlySpan<int> order)
    {
        if (stoppedAtEpoch is not null)
            return;

        double loss = trainer.TrainEpoch(train.X, train.Y, order);
        if (double.IsFinite(loss))
            lossHistory.Add(loss);
        else
            stoppedAtEpoch = lossHistory.Count + 1;
    }

    /// <summary>Keeps the parameters as they are now.</summary>
    public void Record() => recordedParameters.Add(network.Parameters.ToArray());

    /// <summary>Measures the network as it is now.</summary>
    /// <param name="farSamples">The samples whose signals are traced; null to trace none.</param>
    public NetworkResult Measure(FarSamples? farSamples)
    {
        double[] testProbabilities = Measures.Probabilities(network, test);
        return new NetworkResult
        {
            Network = kind,
            Shape = network.Shape,
            InitialParameters = initialParameters,
            FirstBatch = firstBatch,
            LossHistory = [.. lossHistory],
            StoppedAtEpoch = stoppedAtEpoch,
            FinalParameters = network.Parameters.ToArray(),
            RecordedParameters = recordedParameters,
            TrainAccuracy = Measures.Accuracy(Measures.Probabilities(network, train), train.Y),
            TestAccuracy = Measures.Accuracy(testProbabilities, test.Y),
            TestProbabilities = testProbabilities,
            HiddenSpread = Measures.HiddenSpread(network, test),
            SignalTraces = new SignalTraces(Trace(farSamples?.Class0), Trace(farSamples?.Class1)),
        };
    }

    private BatchGradient GradientOfFirst(int count)
    {
        double[] gradient = new double[network.Shape.ParameterCount];
        ReadOnlySpan<double> inputs = train.X.AsSpan(0, count * network.Shape.InputCount);
        double loss = network.ComputeLossAndGradient(inputs, train.Y.AsSpan(0, count), gradient);
        return new BatchGradient(loss, gradient);
    }

    private double[]? Trace(double[]? sample)
    {
        if (sample is null)
            return null;

        double[] trace = new double[network.Shape.TraceLength];
        network.TraceSignal(sample, trace);
        return trace;
    }
}

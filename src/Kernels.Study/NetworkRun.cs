using System;
using System.Collections.Generic;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;

namespace Kernels.Study;

/// <summary>One network on its way through the study: it is drawn, trained epoch by epoch, and measured.</summary>
internal sealed class NetworkRun
{
    private readonly StudyNetwork kind;
    private readonly StudyData data;
    private readonly IInspectableMlp<double> network;
    private readonly MiniBatchTrainer<double> trainer;
    private readonly double[] initialParameters;
    private readonly BatchGradient firstBatch;
    private readonly List<double> lossHistory;
    private readonly List<double[]> recordedParameters = [];
    private int? stoppedAtEpoch;

    public NetworkRun(StudyNetwork kind, StudyOptions options, StudyData data, RandomState random)
    {
        this.kind = kind;
        this.data = data;
        network = kind.Create();
        InitialWeights.Draw(network, random, kind.Scale);
        initialParameters = network.Parameters.ToArray();

        int batchSize = Math.Min(options.BatchSize, data.Train.Count);
        trainer = new MiniBatchTrainer<double>(network, new Sgd<double>(options.LearningRate), batchSize);
        firstBatch = GradientOfFirst(batchSize);
        lossHistory = new List<double>(options.Epochs);
    }

    /// <summary>Trains for one epoch, unless an earlier epoch's loss was not finite.</summary>
    public void Train(ReadOnlySpan<int> order)
    {
        if (stoppedAtEpoch is not null)
            return;

        double loss = trainer.TrainEpoch(data.Train.X, data.Train.Y, order);
        if (double.IsFinite(loss))
            lossHistory.Add(loss);
        else
            stoppedAtEpoch = lossHistory.Count + 1;
    }

    /// <summary>Keeps the parameters as they are now.</summary>
    public void Record() => recordedParameters.Add(network.Parameters.ToArray());

    public NetworkResult Measure(FarSamples farSamples)
    {
        double[] testProbabilities = Measures.Probabilities(network, data.Test);
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
            TrainAccuracy = Measures.Accuracy(Measures.Probabilities(network, data.Train), data.Train.Y),
            TestAccuracy = Measures.Accuracy(testProbabilities, data.Test.Y),
            TestProbabilities = testProbabilities,
            HiddenSpread = Measures.HiddenSpread(network, data.Test),
            SignalTraces = new SignalTraces(Trace(farSamples.Class0), Trace(farSamples.Class1)),
        };
    }

    private BatchGradient GradientOfFirst(int count)
    {
        double[] gradient = new double[network.Shape.ParameterCount];
        ReadOnlySpan<double> inputs = data.Train.X.AsSpan(0, count * network.Shape.InputCount);
        double loss = network.ComputeLossAndGradient(inputs, data.Train.Y.AsSpan(0, count), gradient);
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

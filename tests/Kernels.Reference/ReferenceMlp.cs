using System;

namespace Kernels.Reference;

/// <summary>
/// The oracle: a multilayer perceptron as a textbook writes it, in plain loops, one sample after another.
/// </summary>
public sealed class ReferenceMlp : IMlp
{
    private readonly ReferenceActivation activation;
    private readonly double[] parameters;
    private readonly Dual[] learned;

    // By layer; 0 is the input. slopes are d(hidden)/dz, deltas d(loss)/dz.
    private readonly double[][] preActivations;
    private readonly double[][] hidden;
    private readonly double[][] slopes;
    private readonly double[][] deltas;

    /// <summary>A network with all weights and biases 0, and the activation's parameters at their initial values.</summary>
    /// <param name="activation">The activation of every hidden unit.</param>
    /// <param name="widths">Inputs, hidden widths and one output, such as <c>2, 8, 8, 1</c>.</param>
    public ReferenceMlp(ReferenceActivation activation, params ReadOnlySpan<int> widths)
    {
        this.activation = activation;
        Shape = new MlpShape(widths, activation.Parameters);
        if (Shape.OutputCount != 1)
            throw new ArgumentException($"The last width is {Shape.OutputCount}; it must be 1, the logit.", nameof(widths));

        parameters = new double[Shape.ParameterCount];
        for (int layer = 1; layer <= Shape.HiddenLayerCount; layer++)
            Shape.ActivationParameterDefaults.CopyTo(parameters.AsSpan(Shape.ActivationParametersOffset(layer)));

        learned = new Dual[activation.Parameters.Length];
        preActivations = Buffers();
        hidden = Buffers();
        slopes = Buffers();
        deltas = Buffers();
    }

    public MlpShape Shape { get; }

    public Span<double> Parameters => parameters;

    public void Forward(ReadOnlySpan<double> inputs, Span<double> probabilities)
    {
        RequireLength(inputs.Length, probabilities.Length * Shape.InputCount, nameof(inputs));
        for (int sample = 0; sample < probabilities.Length; sample++)
            probabilities[sample] = Forward(Sample(inputs, sample));
    }

    public double Forward(ReadOnlySpan<double> input)
    {
        RequireLength(input.Length, Shape.InputCount, nameof(input));
        input.CopyTo(hidden[0]);
        for (int layer = 1; layer <= Shape.LayerCount; layer++)
        {
            // z = a W + b
            ReadOnlySpan<double> weights = Weights(layer);
            ReadOnlySpan<double> biases = parameters.AsSpan(Shape.BiasesOffset(layer), Shape.Width(layer));
            double[] a = hidden[layer - 1];
            double[] z = preActivations[layer];
            for (int unit = 0; unit < z.Length; unit++)
            {
                double sum = biases[unit];
                for (int from = 0; from < a.Length; from++)
                    sum += a[from] * weights[from * z.Length + unit];
                z[unit] = sum;
            }

            if (layer < Shape.LayerCount)
                Activate(layer);
        }

        return Dual.Sigmoid(preActivations[Shape.LayerCount][0]).Value;
    }

    public double LossAndGradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradients)
    {
        if (targets.IsEmpty)
            throw new ArgumentException("targets is empty; a batch has at least 1 sample.", nameof(targets));
        RequireLength(inputs.Length, targets.Length * Shape.InputCount, nameof(inputs));
        RequireLength(gradients.Length, parameters.Length, nameof(gradients));

        gradients.Clear();
        double loss = 0;
        for (int sample = 0; sample < targets.Length; sample++)
        {
            double p = Forward(Sample(inputs, sample));
            double y = targets[sample];
            loss -= y * Math.Log(p + 1e-9) + (1 - y) * Math.Log(1 - p + 1e-9);
            Backward((p - y) / targets.Length, gradients);
        }

        return loss / targets.Length;
    }

    public void Update(ReadOnlySpan<double> gradients, double learningRate)
    {
        RequireLength(gradients.Length, parameters.Length, nameof(gradients));
        for (int index = 0; index < parameters.Length; index++)
            parameters[index] -= learningRate * gradients[index];
    }

    public void PostActivations(int layer, ReadOnlySpan<double> inputs, Span<double> activations)
    {
        if (layer < 1 || layer > Shape.HiddenLayerCount)
            throw new ArgumentOutOfRangeException(nameof(layer), layer, $"Layer {layer} is not hidden; hidden layers are 1 to {Shape.HiddenLayerCount}.");
        int width = Shape.Width(layer);
        int samples = inputs.Length / Shape.InputCount;
        RequireLength(inputs.Length, samples * Shape.InputCount, nameof(inputs));
        RequireLength(activations.Length, samples * width, nameof(activations));
        for (int sample = 0; sample < samples; sample++)
        {
            Forward(Sample(inputs, sample));
            hidden[layer].CopyTo(activations.Slice(sample * width, width));
        }
    }

    public void SignalTrace(ReadOnlySpan<double> input, Span<double> trace)
    {
        RequireLength(trace.Length, Shape.TraceLength, nameof(trace));
        Forward(input);
        for (int layer = 1; layer <= Shape.LayerCount; layer++)
        {
            trace[2 * layer - 2] = MeanMagnitude(preActivations[layer]);
            if (layer < Shape.LayerCount)
                trace[2 * layer - 1] = MeanMagnitude(hidden[layer]);
        }
    }

    // a = f(z), and f'(z) for the way back
    private void Activate(int layer)
    {
        LoadLearned(layer);
        double[] z = preActivations[layer];
        for (int unit = 0; unit < z.Length; unit++)
            (hidden[layer][unit], slopes[layer][unit]) = activation.Value(Dual.Variable(z[unit]), learned);
    }

    private void Backward(double dLogit, Span<double> gradients)
    {
        deltas[Shape.LayerCount][0] = dLogit;
        for (int layer = Shape.LayerCount; layer >= 1; layer--)
        {
            // dW += a dz, db += dz
            Span<double> dWeights = gradients[Shape.WeightsOffset(layer)..];
            Span<double> dBiases = gradients[Shape.BiasesOffset(layer)..];
            double[] a = hidden[layer - 1];
            double[] dz = deltas[layer];
            for (int unit = 0; unit < dz.Length; unit++)
            {
                dBiases[unit] += dz[unit];
                for (int from = 0; from < a.Length; from++)
                    dWeights[from * dz.Length + unit] += a[from] * dz[unit];
            }

            if (layer > 1)
                BackwardThroughActivation(layer - 1, gradients);
        }
    }

    // da = W dz of the next layer, dz = da f'(z), d(learned) += da df/d(learned)
    private void BackwardThroughActivation(int layer, Span<double> gradients)
    {
        ReadOnlySpan<double> weights = Weights(layer + 1);
        Span<double> dLearned = gradients[Shape.ActivationParametersOffset(layer)..];
        double[] nextDz = deltas[layer + 1];
        LoadLearned(layer);
        for (int unit = 0; unit < deltas[layer].Length; unit++)
        {
            double da = 0;
            for (int to = 0; to < nextDz.Length; to++)
                da += weights[unit * nextDz.Length + to] * nextDz[to];

            deltas[layer][unit] = da * slopes[layer][unit];
            for (int index = 0; index < learned.Length; index++)
                dLearned[index] += da * SlopeInLearned(index, preActivations[layer][unit]);
        }
    }

    private double SlopeInLearned(int index, double z)
    {
        Dual constant = learned[index];
        learned[index] = Dual.Variable(constant.Value);
        double slope = activation.Value(z, learned).Derivative;
        learned[index] = constant;
        return slope;
    }

    private void LoadLearned(int layer)
    {
        int offset = Shape.ActivationParametersOffset(layer);
        for (int index = 0; index < learned.Length; index++)
            learned[index] = parameters[offset + index];
    }

    private ReadOnlySpan<double> Sample(ReadOnlySpan<double> inputs, int sample) => inputs.Slice(sample * Shape.InputCount, Shape.InputCount);

    private ReadOnlySpan<double> Weights(int layer) => parameters.AsSpan(Shape.WeightsOffset(layer), Shape.FanIn(layer) * Shape.Width(layer));

    private double[][] Buffers() => Array.ConvertAll(Shape.Widths.ToArray(), width => new double[width]);

    private static double MeanMagnitude(double[] signal)
    {
        double sum = 0;
        foreach (double value in signal)
            sum += Math.Abs(value);
        return sum / signal.Length;
    }

    private static void RequireLength(int length, int needed, string argument)
    {
        if (length != needed)
            throw new ArgumentException($"{argument} has length {length}; it must have {needed}.", argument);
    }
}

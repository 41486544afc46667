using System;
using System.Linq;

namespace Kernels.Reference;

/// <summary>
/// The oracle: a multilayer perceptron as a textbook writes it, in plain loops, one sample after another.
/// </summary>
public sealed class ReferenceMlp : IInspectableMlp<double>
{
    private readonly ReferenceActivation[] activations;
    private readonly double[] parameters;
    private readonly Dual[][] learned;

    // By layer; 0 is the input. slopes are d(hidden)/dz, deltas d(loss)/dz.
    private readonly double[][] preActivations;
    private readonly double[][] hidden;
    private readonly double[][] slopes;
    private readonly double[][] deltas;

    /// <summary>A network with logistic outputs and one activation for all hidden layers.</summary>
    /// <param name="activation">The activation of every hidden layer.</param>
    /// <param name="widths">Inputs, hidden widths and outputs, such as <c>2, 8, 8, 1</c>.</param>
    public ReferenceMlp(ReferenceActivation activation, params ReadOnlySpan<int> widths)
        : this(OutputKind.Sigmoid, [.. Enumerable.Repeat(activation, widths.Length - 2)], widths)
    {
    }

    /// <summary>A network with all weights and biases 0, and the activations' parameters at their initial values.</summary>
    /// <param name="output">What the last layer gives.</param>
    /// <param name="activations">The activation of each hidden layer.</param>
    /// <param name="widths">Inputs, hidden widths and outputs.</param>
    public ReferenceMlp(OutputKind output, ReferenceActivation[] activations, params ReadOnlySpan<int> widths)
    {
        Output = output;
        this.activations = activations;
        Shape = new MlpShape(widths, [.. activations.Select(activation => activation.Parameters.ToArray())]);
        parameters = Shape.NewParameters<double>();
        learned = [.. activations.Select(activation => new Dual[activation.Parameters.Length])];
        preActivations = Buffers();
        hidden = Buffers();
        slopes = Buffers();
        deltas = Buffers();
    }

    public MlpShape Shape { get; }

    public OutputKind Output { get; }

    public Span<double> Parameters => parameters;

    /// <summary>The activation of a hidden layer.</summary>
    public ReferenceActivation Activation(int layer) => activations[layer - 1];

    public void Forward(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        int samples = outputs.Length / Shape.OutputCount;
        RequireLength(inputs.Length, samples * Shape.InputCount, nameof(inputs));
        for (int sample = 0; sample < samples; sample++)
            Forward(Sample(inputs, sample)).CopyTo(outputs.Slice(sample * Shape.OutputCount, Shape.OutputCount));
    }

    public double ComputeLossAndGradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradients)
    {
        if (targets.IsEmpty)
            throw new ArgumentException("targets is empty; a batch has at least 1 sample.", nameof(targets));
        int samples = targets.Length / Shape.OutputCount;
        RequireLength(inputs.Length, samples * Shape.InputCount, nameof(inputs));
        RequireLength(gradients.Length, parameters.Length, nameof(gradients));

        gradients.Clear();
        double loss = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            double[] outputs = Forward(Sample(inputs, sample));
            double[] dz = deltas[Shape.LayerCount];
            for (int unit = 0; unit < outputs.Length; unit++)
            {
                double y = targets[sample * outputs.Length + unit];
                loss += ReferenceOutput.Loss(Output, outputs[unit], y);
                dz[unit] = (outputs[unit] - y) / samples;
            }
            Backward(gradients);
        }

        return loss / samples;
    }

    public double ComputeLossAndGradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, ReadOnlySpan<int> order, Span<double> gradients)
    {
        double[] batchInputs = new double[order.Length * Shape.InputCount];
        double[] batchTargets = new double[order.Length * Shape.OutputCount];
        for (int position = 0; position < order.Length; position++)
        {
            Sample(inputs, order[position]).CopyTo(batchInputs.AsSpan(position * Shape.InputCount));
            targets.Slice(order[position] * Shape.OutputCount, Shape.OutputCount).CopyTo(batchTargets.AsSpan(position * Shape.OutputCount));
        }
        return ComputeLossAndGradient(batchInputs, batchTargets, gradients);
    }

    /// <summary>One step of gradient descent: parameters -= learningRate * gradients.</summary>
    public void Update(ReadOnlySpan<double> gradients, double learningRate)
    {
        RequireLength(gradients.Length, parameters.Length, nameof(gradients));
        for (int index = 0; index < parameters.Length; index++)
            parameters[index] -= learningRate * gradients[index];
    }

    public void ComputePostActivations(int layer, ReadOnlySpan<double> inputs, Span<double> activations)
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

    public void TraceSignal(ReadOnlySpan<double> input, Span<double> trace)
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

    /// <summary>The outputs for one sample, in a buffer that the next sample overwrites.</summary>
    private double[] Forward(ReadOnlySpan<double> input)
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

        ReferenceOutput.Apply(Output, preActivations[Shape.LayerCount], hidden[Shape.LayerCount]);
        return hidden[Shape.LayerCount];
    }

    // a = f(z), and f'(z) for the way back
    private void Activate(int layer)
    {
        Dual[] learnedHere = LoadLearned(layer);
        double[] z = preActivations[layer];
        for (int unit = 0; unit < z.Length; unit++)
            (hidden[layer][unit], slopes[layer][unit]) = Activation(layer).Value(Dual.Variable(z[unit]), learnedHere);
    }

    private void Backward(Span<double> gradients)
    {
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
        Dual[] learnedHere = LoadLearned(layer);
        for (int unit = 0; unit < deltas[layer].Length; unit++)
        {
            double da = 0;
            for (int to = 0; to < nextDz.Length; to++)
                da += weights[unit * nextDz.Length + to] * nextDz[to];

            deltas[layer][unit] = da * slopes[layer][unit];
            for (int index = 0; index < learnedHere.Length; index++)
                dLearned[index] += da * SlopeInLearned(layer, index, preActivations[layer][unit]);
        }
    }

    private double SlopeInLearned(int layer, int index, double z)
    {
        Dual[] learnedHere = learned[layer - 1];
        Dual constant = learnedHere[index];
        learnedHere[index] = Dual.Variable(constant.Value);
        double slope = Activation(layer).Value(z, learnedHere).Derivative;
        learnedHere[index] = constant;
        return slope;
    }

    private Dual[] LoadLearned(int layer)
    {
        Dual[] learnedHere = learned[layer - 1];
        for (int index = 0; index < learnedHere.Length; index++)
            learnedHere[index] = parameters[Shape.ActivationParametersOffset(layer) + index];
        return learnedHere;
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

using System;
using System.Numerics;
using System.Numerics.Tensors;

namespace Kernels.Benchmarks;

/// <summary>
/// A network with one logistic output as one writes it with <see cref="TensorPrimitives"/>: each unit a column over the samples of the batch,
/// each weight one call over a column.
/// </summary>
/// <typeparam name="T">The type of its numbers.</typeparam>
internal sealed class TensorMlp<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly MlpShape shape;
    private readonly bool isRelu;
    private readonly int samples;
    private readonly T[] parameters;

    // By layer and unit, [samples] each; layer 0 is the input.
    private readonly T[][][] outputs;
    private readonly T[][][] deltas;
    private readonly T[] scratch;

    /// <summary>A network that computes with the given parameters and changes them.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="parameters">The parameters in the order of <see cref="IMlp{T}.Parameters"/>.</param>
    /// <param name="activation">relu or sigmoid.</param>
    /// <param name="samples">The number of samples of every batch.</param>
    public TensorMlp(MlpShape shape, T[] parameters, string activation, int samples)
    {
        this.shape = shape;
        isRelu = activation == "relu";
        this.samples = samples;
        this.parameters = parameters;
        outputs = Columns();
        deltas = Columns();
        scratch = new T[samples];
    }

    /// <summary>The probabilities of a batch.</summary>
    public void Forward(ReadOnlySpan<T> inputs, Span<T> probabilities)
    {
        for (int sample = 0; sample < samples; sample++)
            for (int column = 0; column < shape.InputCount; column++)
                outputs[0][column][sample] = inputs[sample * shape.InputCount + column];

        for (int layer = 1; layer <= shape.LayerCount; layer++)
            for (int unit = 0; unit < shape.Width(layer); unit++)
                Forward(layer, unit);
        outputs[^1][0].CopyTo(probabilities);
    }

    /// <summary>The mean binary cross-entropy of a batch, and its gradient.</summary>
    public T ComputeLossAndGradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradients)
    {
        T count = T.CreateTruncating(samples);
        Forward(inputs, scratch);
        T loss = Loss(targets) / count;

        // dz = (output - target) / n
        TensorPrimitives.Subtract(outputs[^1][0], targets, deltas[^1][0]);
        TensorPrimitives.Divide(deltas[^1][0], count, deltas[^1][0]);
        for (int layer = shape.LayerCount; layer >= 1; layer--)
        {
            Gradients(layer, gradients);
            for (int unit = 0; layer > 1 && unit < shape.Width(layer - 1); unit++)
                Backward(layer - 1, unit);
        }
        return loss;
    }

    /// <summary>One step of gradient descent.</summary>
    public void Update(ReadOnlySpan<T> gradients, T learningRate) => TensorPrimitives.MultiplyAdd(gradients, -learningRate, parameters, parameters);

    private void Forward(int layer, int unit)
    {
        T[] z = outputs[layer][unit];
        z.AsSpan().Fill(parameters[shape.BiasesOffset(layer) + unit]);
        for (int from = 0; from < shape.FanIn(layer); from++)
            TensorPrimitives.MultiplyAdd(outputs[layer - 1][from], Weight(layer, from, unit), z, z);
        if (isRelu && layer < shape.LayerCount)
            TensorPrimitives.Max(z, T.Zero, z);
        else
            TensorPrimitives.Sigmoid(z, z);
    }

    // sum of -log(probability of the label)
    private T Loss(ReadOnlySpan<T> targets)
    {
        T[] p = outputs[^1][0];
        for (int sample = 0; sample < samples; sample++)
            scratch[sample] = targets[sample] > T.Zero ? p[sample] : T.One - p[sample];
        TensorPrimitives.Log(scratch, scratch);
        return -TensorPrimitives.Sum<T>(scratch);
    }

    // dW = h dz, db = dz
    private void Gradients(int layer, Span<T> gradients)
    {
        for (int unit = 0; unit < shape.Width(layer); unit++)
        {
            T[] dz = deltas[layer][unit];
            gradients[shape.BiasesOffset(layer) + unit] = TensorPrimitives.Sum<T>(dz);
            for (int from = 0; from < shape.FanIn(layer); from++)
                gradients[shape.WeightsOffset(layer) + from * shape.Width(layer) + unit] = TensorPrimitives.Dot<T>(outputs[layer - 1][from], dz);
        }
    }

    // dh = W dz of the next layer, dz = dh f'(z)
    private void Backward(int layer, int unit)
    {
        T[] dz = deltas[layer][unit];
        T[] h = outputs[layer][unit];
        dz.AsSpan().Clear();
        for (int to = 0; to < shape.Width(layer + 1); to++)
            TensorPrimitives.MultiplyAdd(deltas[layer + 1][to], Weight(layer + 1, unit, to), dz, dz);
        if (isRelu)
        {
            for (int sample = 0; sample < samples; sample++)
                dz[sample] = h[sample] > T.Zero ? dz[sample] : T.Zero;
            return;
        }
        TensorPrimitives.Multiply(dz, h, dz);
        TensorPrimitives.Subtract(T.One, h, scratch);
        TensorPrimitives.Multiply(dz, scratch, dz);
    }

    private T Weight(int layer, int from, int to) => parameters[shape.WeightsOffset(layer) + from * shape.Width(layer) + to];

    private T[][][] Columns() => Array.ConvertAll(shape.Widths.ToArray(), width => Array.ConvertAll(new int[width], _ => new T[samples]));
}

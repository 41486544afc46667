using System;

namespace Kernels;

/// <summary>A multilayer perceptron whose hidden units all have one activation.</summary>
/// <typeparam name="TActivation">The activation of every hidden unit, a type with <see cref="ActivationAttribute"/>.</typeparam>
/// <param name="widths">The number of inputs, the width of each hidden layer and the number of outputs, such as <c>2, 8, 8, 1</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MlpAttribute<TActivation>(params int[] widths) : MlpAttribute(widths)
    where TActivation : struct
{
    /// <summary>A perceptron without hidden layers.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="outputs">The number of outputs.</param>
    public MlpAttribute(int inputs, int outputs)
        : this([inputs, outputs])
    {
    }

    /// <summary>A perceptron of one hidden layer.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="hidden">The units of the hidden layer.</param>
    /// <param name="outputs">The number of outputs.</param>
    public MlpAttribute(int inputs, int hidden, int outputs)
        : this([inputs, hidden, outputs])
    {
    }

    /// <summary>A perceptron of two hidden layers.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="hidden1">The units of hidden layer 1.</param>
    /// <param name="hidden2">The units of hidden layer 2.</param>
    /// <param name="outputs">The number of outputs.</param>
    public MlpAttribute(int inputs, int hidden1, int hidden2, int outputs)
        : this([inputs, hidden1, hidden2, outputs])
    {
    }

    /// <summary>A perceptron of three hidden layers.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="hidden1">The units of hidden layer 1.</param>
    /// <param name="hidden2">The units of hidden layer 2.</param>
    /// <param name="hidden3">The units of hidden layer 3.</param>
    /// <param name="outputs">The number of outputs.</param>
    public MlpAttribute(int inputs, int hidden1, int hidden2, int hidden3, int outputs)
        : this([inputs, hidden1, hidden2, hidden3, outputs])
    {
    }

    /// <summary>A perceptron of four hidden layers.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="hidden1">The units of hidden layer 1.</param>
    /// <param name="hidden2">The units of hidden layer 2.</param>
    /// <param name="hidden3">The units of hidden layer 3.</param>
    /// <param name="hidden4">The units of hidden layer 4.</param>
    /// <param name="outputs">The number of outputs.</param>
    public MlpAttribute(int inputs, int hidden1, int hidden2, int hidden3, int hidden4, int outputs)
        : this([inputs, hidden1, hidden2, hidden3, hidden4, outputs])
    {
    }

    /// <summary>A perceptron of five hidden layers.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="hidden1">The units of hidden layer 1.</param>
    /// <param name="hidden2">The units of hidden layer 2.</param>
    /// <param name="hidden3">The units of hidden layer 3.</param>
    /// <param name="hidden4">The units of hidden layer 4.</param>
    /// <param name="hidden5">The units of hidden layer 5.</param>
    /// <param name="outputs">The number of outputs.</param>
    public MlpAttribute(int inputs, int hidden1, int hidden2, int hidden3, int hidden4, int hidden5, int outputs)
        : this([inputs, hidden1, hidden2, hidden3, hidden4, hidden5, outputs])
    {
    }

    /// <summary>A perceptron of six hidden layers.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="hidden1">The units of hidden layer 1.</param>
    /// <param name="hidden2">The units of hidden layer 2.</param>
    /// <param name="hidden3">The units of hidden layer 3.</param>
    /// <param name="hidden4">The units of hidden layer 4.</param>
    /// <param name="hidden5">The units of hidden layer 5.</param>
    /// <param name="hidden6">The units of hidden layer 6.</param>
    /// <param name="outputs">The number of outputs.</param>
    public MlpAttribute(int inputs, int hidden1, int hidden2, int hidden3, int hidden4, int hidden5, int hidden6, int outputs)
        : this([inputs, hidden1, hidden2, hidden3, hidden4, hidden5, hidden6, outputs])
    {
    }

    /// <summary>A perceptron of seven hidden layers.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="hidden1">The units of hidden layer 1.</param>
    /// <param name="hidden2">The units of hidden layer 2.</param>
    /// <param name="hidden3">The units of hidden layer 3.</param>
    /// <param name="hidden4">The units of hidden layer 4.</param>
    /// <param name="hidden5">The units of hidden layer 5.</param>
    /// <param name="hidden6">The units of hidden layer 6.</param>
    /// <param name="hidden7">The units of hidden layer 7.</param>
    /// <param name="outputs">The number of outputs.</param>
    public MlpAttribute(int inputs, int hidden1, int hidden2, int hidden3, int hidden4, int hidden5, int hidden6, int hidden7, int outputs)
        : this([inputs, hidden1, hidden2, hidden3, hidden4, hidden5, hidden6, hidden7, outputs])
    {
    }
}

using System;

// One attribute for each number of hidden layers: C# has no type parameter that stands for several types. The right number of widths has a
// constructor of its own, as an assembly that is CLS compliant takes no array in an attribute; any other number gets the array and a diagnostic.
namespace Kernels;

/// <summary>A multilayer perceptron of two hidden layers, each with an activation of its own.</summary>
/// <typeparam name="TFirst">The activation of hidden layer 1.</typeparam>
/// <typeparam name="TSecond">The activation of hidden layer 2.</typeparam>
/// <param name="widths">The number of inputs, two hidden widths and the number of outputs.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MlpAttribute<TFirst, TSecond>(params int[] widths) : MlpAttribute(widths)
    where TFirst : struct
    where TSecond : struct
{
    /// <summary>A perceptron of two hidden layers.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="hidden1">The units of hidden layer 1.</param>
    /// <param name="hidden2">The units of hidden layer 2.</param>
    /// <param name="outputs">The number of outputs.</param>
    public MlpAttribute(int inputs, int hidden1, int hidden2, int outputs)
        : this([inputs, hidden1, hidden2, outputs])
    {
    }
}

/// <summary>A multilayer perceptron of three hidden layers, each with an activation of its own.</summary>
/// <typeparam name="TFirst">The activation of hidden layer 1.</typeparam>
/// <typeparam name="TSecond">The activation of hidden layer 2.</typeparam>
/// <typeparam name="TThird">The activation of hidden layer 3.</typeparam>
/// <param name="widths">The number of inputs, three hidden widths and the number of outputs.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MlpAttribute<TFirst, TSecond, TThird>(params int[] widths) : MlpAttribute(widths)
    where TFirst : struct
    where TSecond : struct
    where TThird : struct
{
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
}

/// <summary>A multilayer perceptron of four hidden layers, each with an activation of its own.</summary>
/// <typeparam name="TFirst">The activation of hidden layer 1.</typeparam>
/// <typeparam name="TSecond">The activation of hidden layer 2.</typeparam>
/// <typeparam name="TThird">The activation of hidden layer 3.</typeparam>
/// <typeparam name="TFourth">The activation of hidden layer 4.</typeparam>
/// <param name="widths">The number of inputs, four hidden widths and the number of outputs.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MlpAttribute<TFirst, TSecond, TThird, TFourth>(params int[] widths) : MlpAttribute(widths)
    where TFirst : struct
    where TSecond : struct
    where TThird : struct
    where TFourth : struct
{
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
}

/// <summary>A multilayer perceptron of five hidden layers, each with an activation of its own.</summary>
/// <typeparam name="TFirst">The activation of hidden layer 1.</typeparam>
/// <typeparam name="TSecond">The activation of hidden layer 2.</typeparam>
/// <typeparam name="TThird">The activation of hidden layer 3.</typeparam>
/// <typeparam name="TFourth">The activation of hidden layer 4.</typeparam>
/// <typeparam name="TFifth">The activation of hidden layer 5.</typeparam>
/// <param name="widths">The number of inputs, five hidden widths and the number of outputs.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MlpAttribute<TFirst, TSecond, TThird, TFourth, TFifth>(params int[] widths) : MlpAttribute(widths)
    where TFirst : struct
    where TSecond : struct
    where TThird : struct
    where TFourth : struct
    where TFifth : struct
{
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
}

/// <summary>A multilayer perceptron of six hidden layers, each with an activation of its own.</summary>
/// <typeparam name="TFirst">The activation of hidden layer 1.</typeparam>
/// <typeparam name="TSecond">The activation of hidden layer 2.</typeparam>
/// <typeparam name="TThird">The activation of hidden layer 3.</typeparam>
/// <typeparam name="TFourth">The activation of hidden layer 4.</typeparam>
/// <typeparam name="TFifth">The activation of hidden layer 5.</typeparam>
/// <typeparam name="TSixth">The activation of hidden layer 6.</typeparam>
/// <param name="widths">The number of inputs, six hidden widths and the number of outputs.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MlpAttribute<TFirst, TSecond, TThird, TFourth, TFifth, TSixth>(params int[] widths) : MlpAttribute(widths)
    where TFirst : struct
    where TSecond : struct
    where TThird : struct
    where TFourth : struct
    where TFifth : struct
    where TSixth : struct
{
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
}

/// <summary>A multilayer perceptron of seven hidden layers, each with an activation of its own.</summary>
/// <typeparam name="TFirst">The activation of hidden layer 1.</typeparam>
/// <typeparam name="TSecond">The activation of hidden layer 2.</typeparam>
/// <typeparam name="TThird">The activation of hidden layer 3.</typeparam>
/// <typeparam name="TFourth">The activation of hidden layer 4.</typeparam>
/// <typeparam name="TFifth">The activation of hidden layer 5.</typeparam>
/// <typeparam name="TSixth">The activation of hidden layer 6.</typeparam>
/// <typeparam name="TSeventh">The activation of hidden layer 7.</typeparam>
/// <param name="widths">The number of inputs, seven hidden widths and the number of outputs.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MlpAttribute<TFirst, TSecond, TThird, TFourth, TFifth, TSixth, TSeventh>(params int[] widths) : MlpAttribute(widths)
    where TFirst : struct
    where TSecond : struct
    where TThird : struct
    where TFourth : struct
    where TFifth : struct
    where TSixth : struct
    where TSeventh : struct
{
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

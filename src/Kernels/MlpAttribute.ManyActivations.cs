using System;

// One attribute for each number of hidden layers: C# has no type parameter that stands for several types.
namespace Kernels;

/// <summary>A multilayer perceptron of two hidden layers, each with an activation of its own.</summary>
/// <typeparam name="TFirst">The activation of hidden layer 1.</typeparam>
/// <typeparam name="TSecond">The activation of hidden layer 2.</typeparam>
/// <param name="widths">The number of inputs, two hidden widths and the number of outputs.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MlpAttribute<TFirst, TSecond>(params int[] widths) : MlpAttribute(widths)
    where TFirst : struct
    where TSecond : struct;

/// <summary>A multilayer perceptron of three hidden layers, each with an activation of its own.</summary>
/// <typeparam name="TFirst">The activation of hidden layer 1.</typeparam>
/// <typeparam name="TSecond">The activation of hidden layer 2.</typeparam>
/// <typeparam name="TThird">The activation of hidden layer 3.</typeparam>
/// <param name="widths">The number of inputs, three hidden widths and the number of outputs.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MlpAttribute<TFirst, TSecond, TThird>(params int[] widths) : MlpAttribute(widths)
    where TFirst : struct
    where TSecond : struct
    where TThird : struct;

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
    where TFourth : struct;

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
    where TFifth : struct;

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
    where TSixth : struct;

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
    where TSeventh : struct;

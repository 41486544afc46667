namespace Kernels;

/// <summary>A parameter of an activation that each hidden layer learns with its weights, such as PReLU's alpha.</summary>
/// <param name="Name">Its name in the activation's formula.</param>
/// <param name="Default">The value from which training starts.</param>
public readonly record struct LearnedParameter(string Name, double Default);

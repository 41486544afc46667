namespace Kernels.Generator.Model;

/// <summary>A parameter of an activation that each hidden layer learns, such as PReLU's alpha, and where it starts.</summary>
internal sealed record LearnedParameter(string Name, double Default);

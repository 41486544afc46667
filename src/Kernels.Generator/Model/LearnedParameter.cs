namespace Kernels.Generator.Model;

/// <summary>A parameter of an activation that each hidden layer learns, such as PReLU's alpha.</summary>
/// <param name="Name">The author's name for it.</param>
/// <param name="Identifier">Its name in formulas: the author's, unless that means something else there.</param>
/// <param name="Default">Its value before training.</param>
internal sealed record LearnedParameter(string Name, string Identifier, double Default);

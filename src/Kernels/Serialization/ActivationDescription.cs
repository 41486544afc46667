using System.Collections.Generic;

namespace Kernels.Serialization;

/// <summary>What a file says of the activation of a hidden layer.</summary>
public sealed class ActivationDescription
{
    internal ActivationDescription(string name, string code, IReadOnlyList<LearnedParameter> learnedParameters) =>
        (Name, Code, LearnedParameters) = (name, code, learnedParameters);

    /// <summary>The name of its type.</summary>
    public string Name { get; }

    /// <summary>Its formula in prefix notation, as <see cref="ActivationInfo.Code"/> has it.</summary>
    public string Code { get; }

    /// <summary>The parameters that it learns, with their defaults; their learned values are tensors of the file.</summary>
    public IReadOnlyList<LearnedParameter> LearnedParameters { get; }
}

using System.Collections.Generic;

namespace Kernels.Serialization;

/// <summary>What a file says of the network whose parameters it holds.</summary>
public sealed class NetworkDescription
{
    internal NetworkDescription(
        IReadOnlyList<int> widths,
        OutputKind output,
        Precision precision,
        IReadOnlyList<ActivationDescription> activations,
        IReadOnlyDictionary<string, string> metadata)
    {
        Widths = widths;
        Output = output;
        Precision = precision;
        Activations = activations;
        Metadata = metadata;
    }

    /// <summary>Inputs, hidden widths and outputs.</summary>
    public IReadOnlyList<int> Widths { get; }

    /// <summary>What the last layer gives.</summary>
    public OutputKind Output { get; }

    /// <summary>The type of the numbers of the network that was saved.</summary>
    public Precision Precision { get; }

    /// <summary>The activation of each hidden layer; empty if the network that was saved did not know its own.</summary>
    public IReadOnlyList<ActivationDescription> Activations { get; }

    /// <summary>The pairs that were saved with the network, such as the names of columns.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }
}

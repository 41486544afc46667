using System.Numerics;
using Kernels.Serialization;

namespace Kernels.OnDemand;

/// <summary>A network that was saved, and what its file says of it.</summary>
/// <typeparam name="T">The type of its numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
public sealed class SavedMlp<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    internal SavedMlp(CompiledMlp<T> compiled, IInspectableMlp<T> network, NetworkDescription description) =>
        (Compiled, Network, Description) = (compiled, network, description);

    /// <summary>Its code, for further instances.</summary>
    public CompiledMlp<T> Compiled { get; }

    /// <summary>The network with its saved parameters.</summary>
    public IInspectableMlp<T> Network { get; }

    /// <summary>The words of the file, with the metadata that was saved beside the network.</summary>
    public NetworkDescription Description { get; }
}

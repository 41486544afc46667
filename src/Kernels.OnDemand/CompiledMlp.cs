using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Kernels.OnDemand;

/// <summary>
/// A network that was compiled while the program runs: its code, and instances of it. The code is unloaded when neither this nor an instance,
/// nor another network of the same call, is held any more.
/// </summary>
/// <typeparam name="T">The type of its numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
public sealed class CompiledMlp<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly Func<object> make;
    private readonly Lazy<string> source;

    internal CompiledMlp(MlpDesign design, Func<string> source, Func<object> make)
    {
        (Design, this.source, this.make) = (design, new Lazy<string>(source), make);
        Activations = Array.AsReadOnly([.. design.Activations.Select(activation => activation.Info)]);
    }

    /// <summary>The design that it follows.</summary>
    public MlpDesign Design { get; }

    /// <summary>Its activations and widths in words, such as <c>mish 2-8-8-1</c>.</summary>
    public string Name => Design.Name;

    /// <summary>The activation of each hidden layer: formula and derivative as text, and the usual scale of initial weights.</summary>
    public IReadOnlyList<ActivationInfo> Activations { get; }

    /// <summary>
    /// The C# that the generator emits for it. At build time all of this is compiled; here it was compiled without the loops in vectors of a width that
    /// this processor would not choose.
    /// </summary>
    public string Source => source.Value;

    /// <summary>A new network, its weights and biases 0 and its learned parameters at their start values.</summary>
    public IInspectableMlp<T> New() => (IInspectableMlp<T>)make();
}

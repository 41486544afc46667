using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Kernels.OnDemand;
using Kernels.OnDemand.Formulas;

namespace Kernels.Study;

/// <summary>Makes the networks of a run. What the program was not built with is compiled, all at once.</summary>
internal static class NetworkCreation
{
    /// <summary>The networks of a run, each of its shape.</summary>
    public static IReadOnlyList<StudyNetwork> Of(StudyOptions options, CancellationToken cancellation) =>
        MlpCompiler.IsSupported && options.Networks.Any(network => IsNeeded(network, options)) ? Compiled(options, cancellation) : options.Networks;

    [RequiresUnreferencedCode("Networks are compiled.")]
    [RequiresDynamicCode("Networks are compiled.")]
    private static StudyNetwork[] Compiled(StudyOptions options, CancellationToken cancellation)
    {
        StudyNetwork[] missing = [.. options.Networks.Where(network => IsNeeded(network, options))];
        MlpDesign[] designs =
            [.. missing.Select(network => new MlpDesign(options.Shape.Widths, network.Formula ?? Formula.Of(network.ActivationType!)))];
        Dictionary<StudyNetwork, CompiledMlp<double>> compiled = missing.Zip(MlpCompiler.CompileAll<double>(designs, cancellation)).ToDictionary();
        return [.. options.Networks.Select(network => compiled.GetValueOrDefault(network) is { } own ? network with { Create = own.New } : network)];
    }

    private static bool IsNeeded(StudyNetwork network, StudyOptions options) => network.Formula is not null || options.Shape != StudyShape.Published;
}

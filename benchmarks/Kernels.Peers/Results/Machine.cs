using System;
using System.Linq;
using Kernels.Study.Provenance;

namespace Kernels.Peers.Results;

/// <summary>Where the measurements were taken.</summary>
/// <param name="System">The operating system.</param>
/// <param name="Processor">The name that the processor gives itself.</param>
/// <param name="Vectors">The widest vector instructions that the runtime uses.</param>
internal sealed record Machine(string System, string Processor, string Vectors)
{
    /// <summary>The name of the folder of results, such as <c>amd-epyc-avx2</c>.</summary>
    public string Slug() => string.Join('-', $"{Processor} {Vectors}".ToLowerInvariant().Split([' ', '-', '/', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
        .Where(word => word.Length > 0));

    /// <summary>This machine.</summary>
    public static Machine This() => new(RunEnvironment.Current.System, RunEnvironment.Current.Processor, RunEnvironment.Current.InstructionSet);
}

using System;
using System.Collections.Generic;
using Kernels.Study.Digests;

namespace Kernels.Study.Sweeps;

/// <summary>The digest of results in their order: of every measure and every parameter at the end.</summary>
public static class RunDigest
{
    public static Digest Of(IReadOnlyList<RunResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        Digest digest = new();
        foreach (RunResult result in results)
        {
            foreach (double measure in result.Measures.Values)
                digest.Add(measure);
            digest.Add<double>(result.Parameters);
        }
        return digest;
    }
}

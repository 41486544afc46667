using System;
using Kernels.Study.Digests;

namespace Kernels.Testing;

/// <summary>The list of digests as this process makes it, once.</summary>
internal static class OurDigests
{
    private static readonly Lazy<string> list = new(() => string.Join('\n', DigestList.Lines()));

    public static string List => list.Value;
}

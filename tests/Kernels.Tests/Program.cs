using System;
using Kernels.Tests.SameBits;

namespace Kernels.Tests;

/// <summary>Prints the digests, for a process with other instruction sets.</summary>
internal static class Program
{
    public static void Main() => Console.Out.WriteLine(string.Join('\n', Digests.Lines()));
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests;

/// <summary>
/// <c>src/BannedSymbols.txt</c> keeps out of the sources what differs between machines. Its analyzer passes over a line that names nothing, so
/// the lines are checked here.
/// </summary>
public sealed class BannedSymbolsTests
{
    // IEEE 754 defines their results to the last bit.
    private static readonly string[] exact =
    [
        nameof(Math.Abs), nameof(Math.BigMul), nameof(Math.BitDecrement), nameof(Math.BitIncrement), nameof(Math.Ceiling), nameof(Math.Clamp),
        nameof(Math.CopySign), nameof(Math.DivRem), nameof(Math.Floor), nameof(Math.FusedMultiplyAdd), nameof(Math.IEEERemainder),
        nameof(Math.ILogB), nameof(Math.Max), nameof(Math.MaxMagnitude), nameof(Math.Min), nameof(Math.MinMagnitude), nameof(Math.Round),
        nameof(Math.ScaleB), nameof(Math.Sign), nameof(Math.Sqrt), nameof(Math.Truncate),
    ];

    // TensorPrimitives is in a package that no project in src references: its line holds for one that will.
    [Fact]
    public void EveryLineNamesASymbol()
    {
        Compilation compilation = GeneratorHarness.Compile("");
        IEnumerable<string> unknown = Ids()
            .Where(id => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is null);
        Assert.Equal(["T:System.Numerics.Tensors.TensorPrimitives"], unknown);
    }

    [Fact]
    public void EveryFunctionOfMathIsExactOrBanned()
    {
        string[] ids = [.. Ids()];
        IEnumerable<string> left = typeof(Math)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => method.Name)
            .Distinct()
            .Where(name => !exact.Contains(name) && !ids.Any(id => id.StartsWith($"M:System.Math.{name}(", StringComparison.Ordinal)));
        Assert.Empty(left);
    }

    private static IEnumerable<string> Ids([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "../../src/BannedSymbols.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => line.Split(';')[0]);
}

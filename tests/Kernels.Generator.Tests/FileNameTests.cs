using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>The names of emitted files: no two types share one, whatever letters a comparison without case takes for the same.</summary>
public class FileNameTests
{
    private const int Seed = 20261;

    /// <summary>Every letter of an identifier that shares its small or capital form with another, in the runtime's own comparison or the invariant culture's.</summary>
    private static readonly char[] letters =
    [
        .. Enumerable.Range(1, char.MaxValue)
            .Select(code => (char)code)
            .Where(letter => SyntaxFacts.IsIdentifierStartCharacter(letter))
            .GroupBy(letter => char.ToUpperInvariant(char.ToLowerInvariant(letter)))
            .Where(group => group.Count() > 1)
            .SelectMany(group => group),
        // Kelvin and Angstrom sign, dotless i and capital I with a dot, long s, sharp s and its capital: alike in some comparison.
        '\u212A', '\u212B', '\u0131', '\u0130', '\u017F', '\u00DF', '\u1E9E', 'k', 'K', 'i', 'I', 's', 'S', '_', 'e', '\u00E9',
    ];

    private static readonly string[] devices = ["CON", "AUX", "NUL", "LPT1"];

    private static readonly StringComparer[] comparers =
        [StringComparer.OrdinalIgnoreCase, StringComparer.InvariantCultureIgnoreCase, StringComparer.Create(CultureInfo.GetCultureInfo(""), CompareOptions.IgnoreCase)];

    [Fact]
    public void LettersThatShareACaseMakeDifferentFiles()
    {
        string[] names = [.. letters.Distinct().Where(letter => letter > 127).SelectMany(letter => new[] { $"{letter}", $"Net{letter}", $"A.{letter}.Net" })];
        Assert.True(names.Length > 3000);
        AssertDistinct(names, names.Select(name => FileName.Of(name, hasTwin: false)));
    }

    [Fact]
    public void RandomNamesMakeDifferentFiles()
    {
        var random = new Random(Seed);
        HashSet<string> names = new(StringComparer.Ordinal);
        for (int i = 0; i < 20_000; i++)
        {
            string name = Name(random);
            names.Add(name);
            names.Add(ChangeCase(name, random));
        }
        ILookup<string, string> twins = names.ToLookup(name => name, StringComparer.OrdinalIgnoreCase);
        AssertDistinct(names, names.Select(name => FileName.Of(name, hasTwin: twins[name].Count() > 1)));
    }

    [Fact]
    public void AnyNameMakesAFileThatEverySystemTakes()
    {
        var random = new Random(Seed);
        string[] names = [.. Enumerable.Range(0, 5000).Select(_ => Name(random)), new('x', 500), string.Join('.', Enumerable.Repeat(new string('\u4E00', 200), 3)), "Con", "aux.Net", "LPT1.Net", $"{new string('x', 100)}.Nul.{new string('y', 46)}"];
        foreach (string name in names)
            foreach (bool hasTwin in new[] { false, true })
            {
                string file = FileName.Of(name, hasTwin);
                Assert.True(Encoding.UTF8.GetByteCount(file) <= 200, file);
                Assert.EndsWith(".g.cs", file, StringComparison.Ordinal);
                Assert.All(file, letter => Assert.True(SyntaxFacts.IsIdentifierPartCharacter(letter) || letter is '.' or '-', file));
                Assert.DoesNotContain(file.Split('.')[0].ToUpperInvariant(), devices);
            }
    }

    [Theory]
    [InlineData("Net", "Net.g.cs")]
    [InlineData("My.Company_1.Deep.Networks.MoonsMlp", "My.Company_1.Deep.Networks.MoonsMlp.g.cs")]
    public void AnOrdinaryNameStandsForItself(string name, string file) => Assert.Equal(file, FileName.Of(name, hasTwin: false));

    [Theory]
    [InlineData("\u03C6", "\u03D5")]
    [InlineData("\u03B5", "\u03F5")]
    [InlineData("\u00B5", "\u03BC")]
    [InlineData("\u03C3", "\u03C2")]
    [InlineData("\u212Aelvin", "Kelvin")]
    [InlineData("\u0130", "i")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("Net", "NET")]
    [InlineData("@class", "Class")]
    [InlineData("Deep.Net", "Deep_Net")]
    [InlineData("\\u0041bc", "abc")]
    [InlineData("Con", "con")]
    public void TwoTypesOfOneProgramGetTwoFiles(string one, string other)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($"{Declaration(one)} {Declaration(other)}");
        Assert.Null(outcome.Result.Exception);
        Assert.Equal(2, outcome.Result.GeneratedSources.Length);
        Assert.Empty(outcome.CompilerComplaints);
    }

    private static string Declaration(string name)
    {
        string type = $"[Kernels.Activation] public readonly partial struct {name.Split('.')[^1]} {{ public static double Value(double z) => z; }}";
        return name.Contains('.', StringComparison.Ordinal) ? $"namespace {name.Split('.')[0]} {{ {type} }}" : type;
    }

    private static void AssertDistinct(IEnumerable<string> names, IEnumerable<string> files)
    {
        (string Name, string File)[] pairs = [.. names.Zip(files)];
        foreach (StringComparer comparer in comparers)
            foreach (IGrouping<string, (string Name, string File)> group in pairs.GroupBy(pair => pair.File, comparer))
                Assert.True(group.Count() == 1, $"{string.Join(" and ", group.Select(pair => pair.Name))} make {group.Key}; seed {Seed}.");
    }

    private static string Name(Random random) => string.Join('.', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Identifier(random)));

    private static string Identifier(Random random)
    {
        bool isAscii = random.Next(2) == 0;
        IEnumerable<char> drawn = Enumerable.Range(0, 1 + random.Next(random.Next(20) == 0 ? 200 : 6))
            .Select(_ => isAscii ? "abAB_1gcs"[random.Next(9)] : letters[random.Next(letters.Length)]);
        return "_" + string.Concat(drawn);
    }

    private static string ChangeCase(string name, Random random) =>
        string.Concat(name.Select(letter => random.Next(3) switch { 0 => char.ToUpperInvariant(letter), 1 => char.ToLowerInvariant(letter), _ => letter }));
}

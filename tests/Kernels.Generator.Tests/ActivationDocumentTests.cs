using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Kernels.Generator.Tests;

/// <summary>What docs/activations.md says a formula may contain compiles, and what it says is refused is, by the diagnostic it names.</summary>
public class ActivationDocumentTests
{
    [Fact]
    public void TheExampleCompiles()
    {
        string[] blocks = [.. Document().Split("```csharp\n").Skip(1).Select(block => block[..block.IndexOf("\n```", StringComparison.Ordinal)])];
        Assert.Equal(2, blocks.Length);
        GeneratorOutcome outcome = GeneratorHarness.Run($"using System; {blocks[0]} static class Use {{ static void Run() {{ {blocks[1]} }} }}");
        Assert.Empty(outcome.Diagnostics);
        Assert.DoesNotContain(outcome.CompilerComplaints, complaint => complaint.Id != "CS0219");
    }

    [Fact]
    public void AllThatIsAcceptedCompiles()
    {
        IEnumerable<string> formulas = Rows("| formula | derivative |").Select(row => $"=> {row[0]};");
        IEnumerable<string> bodies = Rows("| body | |").Select(row => $"{{ {row[0]} }}");
        string[] values = [.. formulas.Concat(bodies)];
        Assert.True(values.Length > 25, $"Only {values.Length} rows were found.");
        GeneratorOutcome outcome = GeneratorHarness.Run(Usings + string.Concat(values.Select((value, index) =>
            $"[Activation] public partial struct F{index} {{ public static double Value(double z, double a = 0.5) {value} }}\n")));
        Assert.Empty(outcome.Diagnostics);
        Assert.Empty(outcome.CompilerComplaints);
    }

    [Fact]
    public void AllThatIsRefusedIsByItsDiagnostic()
    {
        string[][] rows = Rows("| formula | diagnostic |");
        Assert.True(rows.Length > 5, $"Only {rows.Length} rows were found.");
        foreach (string[] row in rows)
        {
            GeneratorOutcome outcome = GeneratorHarness.Run(Usings
                + $"[Activation] public partial struct F {{ static readonly double notConst = 1; static double helper(double z) => z; public static double Value(double z) => {row[0]}; }}");
            Assert.StartsWith(row[1], Assert.Single(outcome.Diagnostics), StringComparison.Ordinal);
        }
    }

    private const string Usings = "using System; using Kernels; using Kernels.Activations; using Kernels.Numerics;\n";

    /// <summary>The rows under a table's heading, each as its cells; the first without its code marks.</summary>
    private static string[][] Rows(string heading) =>
        [.. Document().Split('\n')
            .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Replace(@"\|", "\0", StringComparison.Ordinal).Trim('|').Split('|').Select(cell => cell.Replace('\0', '|').Trim()).ToArray())
            .Select(cells => (string[])[cells[0].Trim('`'), .. cells[1..]])];

    private static string Document([CallerFilePath] string thisFile = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "docs", "activations.md"));
}

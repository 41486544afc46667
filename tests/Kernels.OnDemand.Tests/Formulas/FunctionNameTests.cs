using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Kernels.Generator.Expressions;
using Kernels.OnDemand.Formulas;

namespace Kernels.OnDemand.Tests.Formulas;

/// <summary>A function that the generator knows is known wherever formulas are read.</summary>
public sealed class FunctionNameTests
{
    public static TheoryData<string> Functions => [.. Enum.GetNames<ElementaryFunction>().Select(name => name.ToLowerInvariant())];

    [Theory]
    [MemberData(nameof(Functions))]
    public void ATypedFormulaMayCallIt(string name) => Assert.Equal($"({name} z)", Formula.Parse($"{name}(z)").Info.Code);

    [Theory]
    [MemberData(nameof(Functions))]
    public void TheScriptOfTheReportKnowsIt(string name)
    {
        string script = File.ReadAllText(Script());
        string functions = script[script.IndexOf("const functions = {", StringComparison.Ordinal)..];
        functions = functions[..functions.IndexOf("};", StringComparison.Ordinal)];
        Assert.Contains(functions.Split([' ', ',', ':', '\n']), word => word == name);
    }

    private static string Script([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "src", "Kernels.Pages", "Reports", "Page", "formula.js");
}

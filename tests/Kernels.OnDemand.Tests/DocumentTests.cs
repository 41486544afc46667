using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Kernels.OnDemand.Tests;

/// <summary>The program of docs/on-demand.md compiles as it stands and runs; its tables name what formulas may call.</summary>
public sealed class DocumentTests
{
    private static string Page => File.ReadAllText(Path.Combine(Testing.Repository.Root, "docs", "on-demand.md"));

    [Fact]
    public void TheProgramCompilesAndRuns()
    {
        string code = Page.Split("```csharp\n")[1].Split("\n```")[0];
        Assembly program = BuildTime.Load($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Kernels;
            using Kernels.OnDemand;
            using Kernels.OnDemand.Formulas;
            public static class Program
            {
                public static string Run()
                {
                    {{code}}
                    return $"{network.Shape.ParameterCount} {first.Shape.ParameterCount} {second.Output} {all[19].New().Shape.ParameterCount} {problem!.Message}";
                }
            }
            """);
        string result = program.GetType("Program")!.GetMethod("Run")!.CreateDelegate<Func<string>>()();
        Assert.Equal("337 51 Softmax 81 column 5: 'tahn' is not known; did you mean 'tanh'?", result);
    }

    [Fact]
    public void TheTableNamesAllFunctions() => Assert.All(
        OnDemand.Formulas.FormulaFunctions.Names.Except(["fusedmultiplyadd"]).Concat(OnDemand.Formulas.ShippedActivations.Names),
        name => Assert.Contains(name, Page.Split('`', ' ', '(', ',', '.')));
}

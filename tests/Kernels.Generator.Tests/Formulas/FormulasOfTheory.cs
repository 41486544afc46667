using System;
using System.Linq;
using System.Reflection;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>The formulas of all cases of a theory, compiled together when the first is wanted: that takes little longer than one of them.</summary>
/// <param name="tests">The class of the theory. A case's formula is its first argument.</param>
/// <param name="theory">The name of the theory.</param>
/// <param name="declare">The declarations for a formula, given its number.</param>
/// <param name="head">What stands before all declarations.</param>
internal sealed class FormulasOfTheory(Type tests, string theory, Func<string, int, string> declare, string head = "")
{
    private const string Usings = "using System;\nusing Kernels;\nusing Kernels.Numerics;\n";

    private readonly string[] formulas = [.. Cases(tests, theory)];
    private GeneratorOutcome? outcome;

    /// <summary>The activation of each formula, which is what follows the parameters of its value.</summary>
    /// <param name="tests">The class of the theory.</param>
    /// <param name="theory">The name of the theory.</param>
    /// <param name="head">What stands before all activations.</param>
    public static FormulasOfTheory Bodies(Type tests, string theory, string head = "") =>
        new(tests, theory, (body, number) => $"[Activation] public partial struct F{number} {{ public static double Value(double z) {body} }}", head);

    /// <summary>The activation of each formula.</summary>
    /// <param name="tests">The class of the theory.</param>
    /// <param name="theory">The name of the theory.</param>
    public static FormulasOfTheory Expressions(Type tests, string theory) =>
        new(tests, theory, (formula, number) => $"[Activation] public partial struct F{number} {{ public static double Value(double z) => {formula}; }}");

    /// <summary>What is compiled. The generator has nothing to say about it.</summary>
    public GeneratorOutcome Outcome => outcome ??= Compile();

    /// <summary>The number of a formula.</summary>
    public int Number(string formula) => Array.IndexOf(formulas, formula);

    /// <summary>A method of the activation of a formula.</summary>
    public T Method<T>(string formula, string name)
        where T : Delegate => Outcome.Load().GetType($"F{Number(formula)}", throwOnError: true)!.GetMethod(name)!.CreateDelegate<T>();

    /// <summary>The value of a formula and its derivative, as the kernels compute them.</summary>
    public Func<double, (double Value, double Derivative)> ValueAndDerivative(string formula) =>
        Method<Func<double, (double Value, double Derivative)>>(formula, "ValueAndDerivative");

    private GeneratorOutcome Compile()
    {
        GeneratorOutcome compiled = GeneratorHarness.Run($"{Usings}{head}\n{string.Join('\n', formulas.Select(declare))}");
        Assert.Empty(compiled.Diagnostics);
        return compiled;
    }

    private static string[] Cases(Type tests, string theory)
    {
        MethodInfo method = tests.GetMethod(theory)!;
        return [.. method.GetCustomAttributes<InlineDataAttribute>().Select(data => (string)data.GetData(method).Single()[0]).Distinct()];
    }
}

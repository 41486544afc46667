using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.OnDemand.Formulas;

/// <summary>The names of values and functions in a formula: z, constants, learned parameters, and functions in the spellings of several languages.</summary>
/// <param name="parameters">The learned parameters, each name with the identifier that stands for it in the tree.</param>
internal sealed class FormulaNames(IReadOnlyDictionary<string, string> parameters)
{
    private static readonly Dictionary<string, double> constants = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pi"] = Math.PI,
        ["e"] = Math.E,
    };

    // Where functions and constants live in C#, NumPy and PyTorch.
    private static readonly HashSet<string> owners =
        new(StringComparer.Ordinal) { "Math", "double", "Double", "PortableMath", "np", "numpy", "torch", "math" };

    private static readonly string[] preActivation = [ActivationSpec.PreActivation, "x"];

    /// <summary>Words of the grammar.</summary>
    private static readonly string[] words = ["and", "or", "not"];

    private readonly HashSet<string> used = [];

    /// <summary>The learned parameters that no part has asked for.</summary>
    public IEnumerable<string> Unused => parameters.Keys.Where(name => !used.Contains(name));

    /// <summary>The meaning of a name; null for an unknown name.</summary>
    public Expression? Value(string name)
    {
        if (parameters.TryGetValue(name, out string? identifier))
        {
            used.Add(name);
            return new Variable(identifier);
        }
        if (preActivation.Contains(name))
            return new Variable(ActivationSpec.PreActivation);
        return constants.TryGetValue(WithoutOwner(name), out double constant) ? new Constant(constant) : null;
    }

    /// <summary>Whether a learned parameter cannot have the name, as it means something else.</summary>
    public static bool IsTaken(string name) =>
        preActivation.Contains(name) || words.Contains(name) || IsFunction(name) || name.Contains('.', StringComparison.Ordinal);

    public static bool IsFunction(string name) =>
        FormulaFunctions.Arguments(Function(name)) is not null || ShippedActivations.Find(Activation(name)) is not null;

    /// <summary>The name of a function without its owner and in small letters.</summary>
    public static string Function(string name) => WithoutOwner(name).ToLowerInvariant();

    /// <summary>The name of an activation without the method of C#.</summary>
    public static string Activation(string name) => name.EndsWith(".Value", StringComparison.Ordinal) ? name[..^".Value".Length] : WithoutOwner(name);

    /// <summary>The known name that is nearest to an unknown one; null where none is near.</summary>
    public string? Nearest(string name, bool isCalled)
    {
        IEnumerable<string> functions = FormulaFunctions.Names.Concat(ShippedActivations.Names).Distinct();
        IEnumerable<string> values = parameters.Keys.Concat(preActivation).Concat(constants.Keys);
        return Spelling.Nearest(WithoutOwner(name), isCalled ? functions : values.Concat(functions));
    }

    private static string WithoutOwner(string name)
    {
        int point = name.LastIndexOf('.');
        string owner = point < 0 ? "" : name[..point];
        return owners.Contains(owner.StartsWith("System.", StringComparison.Ordinal) ? owner["System.".Length..] : owner) ? name[(point + 1)..] : name;
    }
}

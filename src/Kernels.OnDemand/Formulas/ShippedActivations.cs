using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Kernels.Activations;
using Kernels.Generator.Model;
using Kernels.Generator.Parsing;

namespace Kernels.OnDemand.Formulas;

/// <summary>The activations of the library by the names under which formulas call them.</summary>
internal static class ShippedActivations
{
    private static readonly Dictionary<string, Lazy<ActivationSpec>> activations = new(StringComparer.Ordinal)
    {
        ["elu"] = Of<Elu>(),
        ["gelu"] = Of<Gelu>(),
        ["gelu_erf"] = Of<GeluErf>(),
        ["leaky_relu"] = Of<LeakyRelu>(),
        ["prelu"] = Of<PRelu>(),
        ["relu"] = Of<Relu>(),
        ["sigmoid"] = Of<Sigmoid>(),
        ["silu"] = Of<Silu>(),
        ["softplus"] = Of<Softplus>(),
        ["swish"] = Of<Swish>(),
        ["tanh"] = Of<Tanh>(),
    };

    private static readonly Dictionary<string, string> byPlainName = activations.Keys.ToDictionary(Plain);

    public static IEnumerable<string> Names => activations.Keys;

    /// <summary>The activation of a name, in any case and with or without underscores; null where there is none.</summary>
    public static ActivationSpec? Find(string name) => byPlainName.TryGetValue(Plain(name), out string? known) ? activations[known].Value : null;

    /// <summary>The activation of a type that the generator completed.</summary>
    /// <exception cref="ArgumentException">The type carries no formula.</exception>
    public static ActivationSpec Read(Type type) =>
        type.GetCustomAttribute<ActivationFormulaAttribute>() is { } carried
        && FormulaAttribute.Read(type.Name, carried.Formula, carried.Learned.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { } activation
            ? activation with { DisplayName = type.GetCustomAttribute<ActivationAttribute>()?.DisplayName ?? type.Name }
            : throw new ArgumentException($"{type.Name} is no activation: it must be a struct with [Activation], compiled with the generator.", nameof(type));

    private static Lazy<ActivationSpec> Of<T>() => new(() => Read(typeof(T)));

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}

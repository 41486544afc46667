using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Generator.Emission;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using Kernels.Serialization;

namespace Kernels.OnDemand.Formulas;

/// <summary>
/// An activation that came as a text and is understood: an expression tree of the generator. What is compiled later is written from the tree; of
/// the text nothing goes on but numbers and names.
/// </summary>
/// <remarks>docs/on-demand.md has the language.</remarks>
public sealed class Formula
{
    private readonly Lazy<ActivationInfo> info;

    private Formula(string text, string? name, ActivationSpec activation)
    {
        Text = text;
        Name = name;
        Activation = activation;
        info = new Lazy<ActivationInfo>(() => Describe(ActivationFacts.Of(activation)));
        LearnedParameters = Array.AsReadOnly([.. activation.Parameters.Select(p => new LearnedParameter(p.Name, p.Default))]);
    }

    /// <summary>The text that it was read from; of an activation's type its name.</summary>
    public string Text { get; }

    /// <summary>The name that it was given, by its text or beside it; null where it was given none.</summary>
    public string? Name { get; }

    /// <summary>Its name, simplified formula, derivative and usual initial scale.</summary>
    public ActivationInfo Info => info.Value;

    /// <summary>The parameters that networks learn with their weights, and where they start.</summary>
    public IReadOnlyList<LearnedParameter> LearnedParameters { get; }

    internal ActivationSpec Activation { get; }

    /// <summary>Reads a formula, such as <c>z * tanh(softplus(z))</c> or <c>mine = z > 0 ? z : alpha * z; alpha = 0.25</c>.</summary>
    /// <param name="text">The formula in z or x; at most 10,000 characters and 500 operations.</param>
    /// <param name="name">Its name where the text gives none; without either it is called by its own formula.</param>
    /// <exception cref="FormulaException">The text is no formula; the message is one line and begins with the column.</exception>
    public static Formula Parse(string text, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string? given, Expression value, Generator.Model.LearnedParameter[] parameters) = FormulaReader.Read(text);
        string? called = given ?? name;
        ActivationSpec activation = new(
            called is null ? Unnamed : TypeName.Of(called), value, new EquatableArray<Generator.Model.LearnedParameter>(parameters));
        return new Formula(text, called, activation with { DisplayName = called ?? OwnName(activation) });
    }

    /// <summary>Reads a formula, if the text is one.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="formula">What was read; null where the text is none.</param>
    /// <param name="problem">Why it is none; null where it is one.</param>
    public static bool TryParse(string text, out Formula? formula, out FormulaException? problem)
    {
        (formula, problem) = (null, null);
        try
        {
            formula = Parse(text);
        }
        catch (FormulaException exception)
        {
            problem = exception;
        }
        return problem is null;
    }

    /// <summary>The formula of an activation's type, such as <see cref="Activations.Gelu"/>.</summary>
    /// <typeparam name="TActivation">A struct with <c>[Activation]</c>, compiled with the generator.</typeparam>
    /// <exception cref="ArgumentException">The type is no activation.</exception>
    public static Formula Of<TActivation>()
        where TActivation : struct => Of(typeof(TActivation));

    /// <summary>The formula of an activation's type.</summary>
    /// <param name="activation">A struct with <c>[Activation]</c>, compiled with the generator.</param>
    /// <exception cref="ArgumentException">The type is no activation.</exception>
    public static Formula Of(Type activation)
    {
        ArgumentNullException.ThrowIfNull(activation);
        return new Formula(activation.Name, activation.Name, ShippedActivations.Read(activation));
    }

    /// <summary>The formula of an activation that a file describes.</summary>
    /// <param name="activation">What the file says of it.</param>
    /// <exception cref="InvalidDataException">It has no formula that this version can read.</exception>
    public static Formula Of(ActivationDescription activation)
    {
        ArgumentNullException.ThrowIfNull(activation);
        ActivationSpec read = SavedActivations.Read(activation);
        return new Formula(read.Name, read.Name, read);
    }

    /// <summary>The activation as C#, to be put into a project: the generator reads the same tree from it, so a network of it has the same bits.</summary>
    /// <remarks>The file needs <c>using Kernels; using Kernels.Numerics; using System;</c>.</remarks>
    public string ToCSharp() => CSharpText.Of(Activation);

    /// <summary>Its name, as prose writes it.</summary>
    public override string ToString() => Activation.DisplayName;

    private const string Unnamed = "Formula";

    private const int LongestOwnName = 40;

    private static string OwnName(ActivationSpec activation) =>
        ShortFormula.OfAuthor(activation.Value, activation.Parameters) is { Length: <= LongestOwnName } text ? text : "formula";

    // As the emitter writes it into a network.
    private static ActivationInfo Describe(ActivationFacts facts) => new(
        facts.Name, facts.DisplayName, ShortFormula.OfAuthor(facts.Value, facts.Parameters), ShortFormula.OfAuthor(facts.Slope, facts.Parameters),
        FormulaCode.Write(facts.Value), facts.IsPiecewiseLinear, facts.IsBounded ? InitialScale.LeCun : InitialScale.He);
}

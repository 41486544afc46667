using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Live.Settings;
using Kernels.OnDemand;
using Kernels.OnDemand.Formulas;
using Kernels.Study;

namespace Kernels.Live.Training;

/// <summary>A network that is wished for, its formulas understood.</summary>
/// <param name="Design">Widths, formulas and output.</param>
/// <param name="Names">For each hidden layer the name in the catalog, or the text of the formula.</param>
internal sealed record LiveNetwork(MlpDesign Design, IReadOnlyList<string> Names)
{
    /// <summary>What tells it from others: networks of one key have the same code.</summary>
    public string Key => $"{string.Join('\n', Names)}\n{string.Join('-', Design.Widths)} {Design.Output}";

    /// <summary>The name of its activation in the catalog, where all layers have the same; null elsewhere.</summary>
    public string? CatalogName => Names.Count > 0 && Names.Distinct().Count() == 1 && NetworkCatalog.Find(Names[0]) is not null ? Names[0] : null;

    /// <summary>Its name in prose.</summary>
    public string DisplayName => Names.Count == 0 ? "no hidden layer" : string.Join(" + ", Design.Activations.Select(formula => formula.ToString()).Distinct());

    /// <summary>The network of the catalog that it is; null where it has to be compiled.</summary>
    public StudyNetwork? BuiltIn =>
        CatalogName is string name && Design.Output == OutputKind.Sigmoid && string.Join('-', Design.Widths) == StudyShape.Published.Text
            ? NetworkCatalog.Find(name)
            : null;

    /// <summary>Understands the wish for a network.</summary>
    /// <param name="settings">All settings.</param>
    /// <param name="index">The place of the network.</param>
    /// <exception cref="SettingsException">A text is neither a name nor a formula.</exception>
    public static LiveNetwork Of(LiveSettings settings, int index)
    {
        NetworkSettings wished = settings.Networks[index];
        string key = $"{"ab"[index]}.activation";
        Formula[] formulas = [.. wished.Activations.Select(text => FormulaOf(key, text))];
        MlpDesign design = new([settings.Features.Count, .. wished.Hidden, 1], formulas)
        {
            Output = settings.IsRegression ? OutputKind.Identity : OutputKind.Sigmoid,
        };
        return new LiveNetwork(design, [.. wished.Activations.Select(text => NetworkCatalog.Find(text.Trim())?.Name ?? text)]);
    }

    /// <summary>The formula of a name in the catalog or of a text.</summary>
    /// <exception cref="SettingsException">The text is neither.</exception>
    public static Formula FormulaOf(string key, string text)
    {
        if (NetworkCatalog.Find(text.Trim()) is { } known)
            return Formula.Of(known.ActivationType!);
        return Formula.TryParse(text, out Formula? formula, out FormulaException? problem)
            ? formula!
            : throw new SettingsException(key, $"the formula cannot be read: {problem!.Message}");
    }

    /// <summary>The network with what creates it.</summary>
    public StudyNetwork With(Func<IInspectableMlp<double>> create) => BuiltIn ?? new StudyNetwork(Name, Info, create) { Formula = OnlyFormula };

    private string Name => CatalogName ?? (Names.Count == 0 ? "linear" : "formula");

    // The scale of the first layer's activation counts for all.
    private ActivationInfo Info => Design.Activations.Count > 0
        ? Design.Activations[0].Info with { DisplayName = DisplayName, IsPiecewiseLinear = Design.Activations.All(formula => formula.Info.IsPiecewiseLinear) }
        : new ActivationInfo("None", DisplayName, null, null, "z", IsPiecewiseLinear: true, InitialScale.LeCun);

    private Formula? OnlyFormula => CatalogName is null && Names.Distinct().Count() == 1 ? Design.Activations[0] : null;
}

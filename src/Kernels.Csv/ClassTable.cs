using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Data;

namespace Kernels.Csv;

/// <summary>A data set of classes, with the names that its file has for features and classes.</summary>
/// <param name="Data">Inputs and targets: of two classes one target, 0 or 1; of more, one a class.</param>
/// <param name="Features">The names of the features, in the order of the inputs.</param>
/// <param name="Classes">The names of the classes: in the order of their numbers where all are numbers, else of their characters.</param>
public sealed record ClassTable(Dataset<double> Data, IReadOnlyList<string> Features, IReadOnlyList<string> Classes);

/// <summary>The classes that labels name, as scikit-learn orders them.</summary>
internal static class ClassNames
{
    public static string[] Of(IEnumerable<string> labels)
    {
        string[] names = [.. labels.Distinct().Order(StringComparer.Ordinal)];
        return names.All(name => Number(name) is not null) ? [.. names.OrderBy(name => Number(name))] : names;
    }

    private static double? Number(string label) =>
        double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
}

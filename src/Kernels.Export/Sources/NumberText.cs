using Kernels.Generator.Expressions;

namespace Kernels.Export.Sources;

/// <summary>Doubles in a spelling that C, C#, JavaScript and Python read as the same bits.</summary>
internal static class NumberText
{
    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return "notANumber";
        if (double.IsInfinity(value))
            return value > 0 ? "infinity" : "-infinity";
        string text = Number.Text(value);
        return text.IndexOfAny(['.', 'E']) >= 0 ? text : $"{text}.0";
    }
}

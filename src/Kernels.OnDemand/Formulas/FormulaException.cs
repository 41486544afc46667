using System;

namespace Kernels.OnDemand.Formulas;

/// <summary>A text that is no formula, and where it stops to be one.</summary>
public sealed class FormulaException : FormatException
{
    internal FormulaException(int column, int length, string reason, string? suggestion = null)
        : base($"column {column}: {reason}{(suggestion is null ? "" : $"; did you mean '{suggestion}'?")}")
    {
        Column = column;
        Length = length;
        Suggestion = suggestion;
    }

    /// <summary>The column of the first character that cannot be understood, 1 or more.</summary>
    public int Column { get; }

    /// <summary>How many characters that are, 1 or more.</summary>
    public int Length { get; }

    /// <summary>The nearest known text; null where none is near.</summary>
    public string? Suggestion { get; }

    /// <summary>A line to be written under the text: carets under what cannot be understood.</summary>
    public string Carets => new string(' ', Column - 1) + new string('^', Length);
}

using System;
using System.ComponentModel;

namespace Kernels;

/// <summary>
/// Carries an activation's formula in its compiled type, for the generator at work in a project that sees only that.
/// Written by the generator; not for use by hand.
/// </summary>
/// <param name="formula">The formula in prefix notation, such as <c>(? (> z 0) z (* alpha z))</c>.</param>
/// <param name="learned">Each learned parameter with its initial value, such as <c>alpha=0.25 beta=1</c>.</param>
[AttributeUsage(AttributeTargets.Struct)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ActivationFormulaAttribute(string formula, string learned = "") : Attribute
{
    /// <summary>The formula in prefix notation.</summary>
    public string Formula => formula;

    /// <summary>Each learned parameter with its initial value.</summary>
    public string Learned => learned;
}

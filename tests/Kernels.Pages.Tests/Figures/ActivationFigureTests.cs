using System.Threading.Tasks;
using Kernels.OnDemand.Analysis;
using Kernels.OnDemand.Formulas;
using Kernels.Pages.Figures;
using VerifyXunit;

namespace Kernels.Pages.Tests.Figures;

/// <summary>A formula and its derivative, drawn.</summary>
public sealed class ActivationFigureTests
{
    [Theory]
    [InlineData("activation_smooth", "z * tanh(softplus(z))")]
    [InlineData("activation_with_kinks", "z > 2 ? 2 : z > 0 ? z : z < -3 ? 1 : 0.25 * z")]
    public Task LooksLikeThis(string file, string formula) => Verifier.Verify(Draw(formula), "svg").UseDirectory("Snapshots").UseFileName(file);

    [Fact]
    public void WhatIsNoNumberAnywhereSaysSo() => Assert.Contains("no finite values", Draw("sqrt(-1 - z * z)"));

    // No point lies on a kink, as in the command's plot.
    private static string Draw(string formula)
    {
        Formula read = Formula.Parse(formula);
        return ActivationFigure.Draw(read.ToString(), new FormulaAnalysis(read, from: -5, to: 5, steps: 199), FigureLayout.Wide).ToFile();
    }
}

using Kernels.Generator.Expressions;

namespace Kernels.Generator.Tests.Expressions;

/// <summary>Which choices are the larger or smaller of their two values.</summary>
public class ExtremeTests
{
    [Theory]
    [InlineData("(? (> z 0) z 0)", "Larger")]
    [InlineData("(? (<= z 0) 0 z)", "Larger")]
    [InlineData("(? (< z alpha) z alpha)", "Smaller")]
    [InlineData("(? (> z 0) z (* 0.01 z))", "Larger")]
    [InlineData("(? (>= z 0) z (* 0.01 z))", "Larger")]
    [InlineData("(? (< z 0) (* 0.01 z) z)", "Larger")]
    [InlineData("(? (<= z 0) (* 0.01 z) z)", "Larger")]
    [InlineData("(? (> (+ z alpha) 0) (+ z alpha) (* 0.5 (+ z alpha)))", "Larger")]
    [InlineData("(? (> z 0) (* 0.01 z) z)", "Smaller")]
    [InlineData("(? (< z 0) z (* 0.99 z))", "Smaller")]
    [InlineData("(? (> z 0) z (* 1.5 z))", null)]
    [InlineData("(? (> z 0) z (* -0.01 z))", null)]
    [InlineData("(? (> z 0) z (* alpha z))", null)]
    [InlineData("(? (> z 0) z (* 0.01 alpha))", null)]
    [InlineData("(? (> z 1) z (* 0.01 z))", null)]
    [InlineData("(? (== z 0) z (* 0.01 z))", null)]
    [InlineData("(? (> z 0) (* 0.5 z) (* 0.01 z))", null)]
    public void AChoiceIsTheLargerOrTheSmallerOfItsValues(string formula, string? function) =>
        Assert.Equal(function, Extreme.Of((Conditional)AlgebraTests.Read(formula)));
}

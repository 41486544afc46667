using Kernels.OnDemand.Formulas;

namespace Kernels.OnDemand.Tests.Formulas;

/// <summary>Texts that are no formula: one line with the column, and what may have been meant.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData("", "column 1: the formula ends too early; a value must stand here")]
    [InlineData("z *", "column 4: the formula ends too early; a value must stand here")]
    [InlineData("z * tahn(z)", "column 5: 'tahn' is not known; did you mean 'tanh'?")]
    [InlineData("Math.Tahn(z)", "column 1: 'Math.Tahn' is not known; did you mean 'tanh'?")]
    [InlineData("sofplus(z)", "column 1: 'sofplus' is not known; did you mean 'softplus'?")]
    [InlineData("glu(z)", "column 1: 'glu' is not known; did you mean 'elu'?")]
    [InlineData("alpah * z; alpha = 1", "column 1: 'alpah' is not known; did you mean 'alpha'?")]
    [InlineData("a * z", "column 1: 'a' is not known; a learned parameter needs a start value, as in '; a = 0.25'")]
    [InlineData("2z", "column 2: an operator is missing behind '2'; write '*' between a number and a name")]
    [InlineData("z z", "column 3: an operator is missing before 'z'")]
    [InlineData("z(1)", "column 2: an operator is missing behind 'z'")]
    [InlineData("tanh", "column 1: 'tanh' is a function; write its argument, as in tanh(z)")]
    [InlineData("tanh(z, 1)", "column 9: 'tanh' takes one argument")]
    [InlineData("tanh()", "column 6: 'tanh' takes one argument")]
    [InlineData("max(z)", "column 6: 'max' takes 2 arguments")]
    [InlineData("(z + 1", "column 7: a ')' is missing; here stands the end")]
    [InlineData("z + 1)", "column 6: a '(' is missing for this ')'")]
    [InlineData("z ? 1 : 2", "column 3: '?' needs a condition such as z > 0, not a number")]
    [InlineData("z > 0 ? z", "column 10: a choice is written condition ? value : value; here stands the end")]
    [InlineData("z and 1", "column 3: 'and' needs a condition such as z > 0, not a number")]
    [InlineData("z % 2", "column 3: '%' cannot be differentiated: it jumps without end")]
    [InlineData("z & 1", "column 3: '&' is no operator of a formula; write 'and' or 'or'")]
    [InlineData("z ^ z", "column 3: the exponent, or a positive base, must be a number")]
    [InlineData("1e999 * z", "column 1: '1e999' is beyond the largest double")]
    [InlineData("z; z", "column 4: a text has one formula; beside it stand start values, as in '; alpha = 0.25'")]
    [InlineData("z; alpha = 1", "column 4: 'alpha' is not used in the formula")]
    [InlineData("z * exp; exp = 1", "column 10: 'exp' is no name for a learned parameter: it means something else")]
    [InlineData("z * a; a = 1; a = 2", "column 15: 'a' has two start values")]
    [InlineData("z # 1", "column 3: '#' is no part of a formula")]
    [InlineData("z + \"a\"", "column 5: '\"' is no part of a formula")]
    [InlineData("z\u001b[31m", "column 2: '\\u001b' is no part of a formula")]
    [InlineData("prelu(z, beta: 1)", "column 14: 'prelu' takes z, alpha")]
    public void AreSaidInOneLine(string text, string message)
    {
        FormulaException exception = Assert.Throws<FormulaException>(() => Formula.Parse(text));
        Assert.Equal(message, exception.Message);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.InRange(exception.Column, 1, text.Length + 1);
    }

    [Fact]
    public void CaretsStandUnderWhatIsWrong()
    {
        Assert.False(Formula.TryParse("z * tahn(z)", out Formula? formula, out FormulaException? problem));
        Assert.Null(formula);
        Assert.Equal("    ^^^^", problem!.Carets);
        Assert.Equal("tanh", problem.Suggestion);
    }
}

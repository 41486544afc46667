using Kernels.Generator.Expressions;
using Kernels.OnDemand.Formulas;

namespace Kernels.OnDemand.Tests.Formulas;

/// <summary>What texts mean: the tree, in the prefix notation of the generator.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("z", "z")]
    [InlineData("x", "z")]
    [InlineData("1 + 2 * z", "(+ 1 (* 2 z))")]
    [InlineData("(1 + 2) * z", "(* 3 z)")]
    [InlineData("z - 1 - 2", "(- (- z 1) 2)")]
    [InlineData("z / 3 * 2", "(* (/ z 3) 2)")]
    [InlineData("-z^2", "(neg (* z z))")]
    [InlineData("z**-2", "(/ 1 (* z z))")]
    [InlineData("z^0.5", "(sqrt z)")]
    [InlineData("pow(z, 2.5)", "(pow z 2.5)")]
    [InlineData("2^2^3 * z", "(* 256 z)")]
    [InlineData("e^z", "(exp z)")]
    [InlineData("exp(-z)", "(exp (neg z))")]
    [InlineData("1 / (1 + exp(-z))", "(logistic z)")]
    [InlineData("sigmoid(z)", "(logistic z)")]
    [InlineData("log(1 + exp(z))", "(softplus z)")]
    [InlineData("z * tanh(softplus(z))", "(* z (tanh (softplus z)))")]
    [InlineData("z * Math.Tanh(PortableMath.Softplus(z))", "(* z (tanh (softplus z)))")]
    [InlineData("x * np.tanh(torch.log1p(np.exp(x)))", "(* z (tanh (softplus z)))")]
    [InlineData("double.Exp(z) + System.Math.Sqrt(4.0d)", "(+ (exp z) 2)")]
    [InlineData("z > 0 ? z : 0.01 * z", "(? (> z 0) z (* 0.01 z))")]
    [InlineData("where(z > 0, z, 0.01 * z)", "(? (> z 0) z (* 0.01 z))")]
    [InlineData("(z > 0) * z", "(* (? (> z 0) 1 0) z)")]
    [InlineData("max(0, z)", "(? (<= z 0) 0 z)")]
    [InlineData("relu(z)", "(? (<= z 0) 0 z)")]
    [InlineData("ReLU(z)", "(? (<= z 0) 0 z)")]
    [InlineData("leaky_relu(2 * z)", "(? (> (* 2 z) 0) (* 2 z) (* 0.01 (* 2 z)))")]
    [InlineData("PRelu.Value(z, alpha: 0.5)", "(? (> z 0) z (* 0.5 z))")]
    [InlineData("prelu(z)", "(? (> z 0) z (* 0.25 z))")]
    [InlineData("clamp(z, -1, 1)", "(? (>= (? (<= z -1) -1 z) 1) 1 (? (<= z -1) -1 z))")]
    [InlineData("z > 0 and not z > 1 or z == 3 ? 1 : z", "(? (or (and (> z 0) (not (> z 1))) (== z 3)) 1 z)")]
    [InlineData("z > 0 && !(z > 1) || z != 3 ? 1 : z", "(? (or (and (> z 0) (not (> z 1))) (!= z 3)) 1 z)")]
    [InlineData("0 < z <= 1 ? z : 1", "(? (and (< 0 z) (<= z 1)) z 1)")]
    [InlineData("z < 0 ? 0 : z < 1 ? z : 1", "(? (< z 0) 0 (? (< z 1) z 1))")]
    [InlineData("pi * z + 0 * E", "(* 3.141592653589793 z)")]
    [InlineData("Math.PI * z", "(* 3.141592653589793 z)")]
    [InlineData(".5 * z + 1e-3 − 2×z", "(- (+ (* 0.5 z) 0.001) (* 2 z))")]
    [InlineData("z ≥ 0 ? z : −z", "(? (>= z 0) z (neg z))")]
    [InlineData("abs(z) + min(z, 1)", "(+ (abs z) (? (>= z 1) 1 z))")]
    [InlineData("sign(z)", "(? (< 0 z) 1 (? (< z 0) -1 0))")]
    [InlineData("fma(z, z, 1)", "(fma z z 1)")]
    [InlineData("z + alpha; alpha = 0.25", "(+ z alpha)")]
    [InlineData("a = 1, b = -2, a * z + b", "(+ (* a z) b)")]
    [InlineData("mine = z + h; h = 2;", "(+ z hParameter)")]
    [InlineData("z + pi; pi = 3", "(+ z pi)")]
    public void Means(string text, string code) => Assert.Equal(code, FormulaCode.Write(Formula.Parse(text).Activation.Value));

    [Fact]
    public void NamesAndStartValues()
    {
        Formula formula = Formula.Parse("mine = z > 0 ? z : alpha * z + in; alpha = 0.25; in = -1");
        Assert.Equal("mine", formula.ToString());
        Assert.Equal("Mine", formula.Info.Name);
        Assert.Equal("mine", formula.Info.DisplayName);
        Assert.Equal([new LearnedParameter("alpha", 0.25), new LearnedParameter("in", -1)], formula.LearnedParameters);
        Assert.Equal("z > 0 ? z : alpha * z + in", formula.Info.Formula);
        Assert.Equal("z > 0 ? 1 : alpha", formula.Info.Derivative);
        Assert.Equal(InitialScale.He, formula.Info.InitialScale);
    }

    [Fact]
    public void WithoutANameItIsCalledByItsFormula()
    {
        Assert.Equal("z * tanh(softplus(z))", Formula.Parse("x*tanh( softplus(x) )").ToString());
        Assert.Equal("given", Formula.Parse("z * z", "given").ToString());
        Assert.Equal("own", Formula.Parse("own = z * z", "given").ToString());
    }

    [Fact]
    public void ATypesFormulaIsRead()
    {
        Formula formula = Formula.Of<Activations.PRelu>();
        Assert.Equal(Activations.PRelu.Info, formula.Info);
        Assert.Equal([new LearnedParameter("alpha", 0.25)], formula.LearnedParameters);
    }
}

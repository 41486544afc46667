using System;
using System.Linq;
using Kernels.Reference;

namespace Kernels.Tests.Reference;

public class ReferenceActivationTests
{
    public static TheoryData<string> Names => [.. ReferenceActivations.All.Select(activation => activation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void DerivativesAreCentralDifferencesOfTheValue(string name)
    {
        const double step = 1e-5;
        ReferenceActivation activation = ReferenceActivations.Named(name);
        Dual[] learned = LearnedBy(activation);
        for (double z = -8.05; z < 8; z += 0.1)
        {
            double inZ = (ValueAt(z + step, learned) - ValueAt(z - step, learned)) / (2 * step);
            Assert.Equal(inZ, activation.Value(Dual.Variable(z), learned).Derivative, 1e-9);

            for (int index = 0; index < learned.Length; index++)
            {
                double at = learned[index].Value;
                double inLearned = (ValueAt(z, With(learned, index, at + step)) - ValueAt(z, With(learned, index, at - step))) / (2 * step);
                Assert.Equal(inLearned, activation.Value(z, With(learned, index, Dual.Variable(at))).Derivative, 1e-8);
            }
        }

        double ValueAt(double z, Dual[] learned) => activation.Value(z, learned).Value;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void FarFromZeroValueAndDerivativeStayNumbers(string name)
    {
        ReferenceActivation activation = ReferenceActivations.Named(name);
        foreach (double z in (double[])[-1e6, -800, -40, 40, 800, 1e6])
        {
            Dual value = activation.Value(Dual.Variable(z), LearnedBy(activation));
            Assert.True(double.IsFinite(value.Value) && double.IsFinite(value.Derivative), $"{name}({z}) is {value}");
        }
    }

    [Theory]
    [InlineData("relu", 0)]
    [InlineData("leaky-relu", 0.01)]
    [InlineData("elu", 1)]
    [InlineData("prelu", 0.25)]
    public void AtTheKinkTheDerivativeIsThatOfTheBranchOfTheValue(string name, double derivative)
    {
        ReferenceActivation activation = ReferenceActivations.Named(name);
        Assert.Equal(new Dual(0, derivative), activation.Value(Dual.Variable(0), LearnedBy(activation)));
    }

    // To 20 digits, from the Maclaurin series summed with 60.
    [Theory]
    [InlineData(0.1, 0.11246291601828489840)]
    [InlineData(0.5, 0.52049987781304653768)]
    [InlineData(1, 0.84270079294971486934)]
    [InlineData(1.5, 0.96610514647531072707)]
    [InlineData(2, 0.99532226501895273416)]
    [InlineData(3, 0.99997790950300141456)]
    [InlineData(5, 0.99999999999846254021)]
    public void ErfIsRightToAFewUnitsInTheLastPlace(double x, double erf)
    {
        Assert.Equal(erf, ErrorFunction.Value(x), 3e-16);
        Assert.Equal(-erf, ErrorFunction.Value(-x), 3e-16);
    }

    [Fact]
    public void AnUnknownNameIsAnErrorThatListsTheNames() =>
        Assert.Contains("leaky-relu", Assert.Throws<ArgumentException>(() => ReferenceActivations.Named("step")).Message);

    private static Dual[] LearnedBy(ReferenceActivation activation) =>
        [.. activation.Parameters.ToArray().Select(parameter => (Dual)parameter.Default)];

    private static Dual[] With(Dual[] learned, int index, Dual value)
    {
        Dual[] changed = [.. learned];
        changed[index] = value;
        return changed;
    }
}

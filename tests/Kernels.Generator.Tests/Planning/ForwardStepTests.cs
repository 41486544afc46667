using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Tests.Planning;

/// <summary>Which layers a forward pass takes together, and what it stores for a backward pass alone.</summary>
public class ForwardStepTests
{
    [Theory]
    [InlineData("1 and 2", 2, 8, 1)]
    [InlineData("1 and 2", 7, 64, 1)]
    [InlineData("1, 2 and 3", 9, 4, 4, 1)]
    [InlineData("1, 2", 8, 8, 1)]
    [InlineData("1, 2", 2, 8, 2)]
    [InlineData("1, 2", 2, 1, 1)]
    [InlineData("1, 2, 3", 2, 8, 8, 1)]
    [InlineData("1", 2, 1)]
    public void ALayerOfFewInputsJoinsASingleOutput(string steps, params int[] widths)
    {
        MlpPlan plan = Plans.InDouble(Plans.Hinge, widths);
        foreach (TilePlan tile in new[] { plan.Narrow, plan.Wide })
            Assert.Equal(steps, string.Join(", ", tile.Forward.Select(Layers)));
    }

    [Fact]
    public void AFunctionOfMoreThanAFewOperationsHasALoopOfItsOwn()
    {
        foreach (ActivationSpec activation in new[] { Plans.Logistic, Plans.Steep })
            Assert.Equal(["1", "2"], Plans.InDouble(activation, 2, 8, 1).Wide.Forward.Select(Layers));
    }

    [Fact]
    public void OnlyTheBackwardPassAsksForWhatItAloneReads()
    {
        Assert.False(Plans.InDouble(Plans.Hinge, 2, 8, 8, 1).StoresByChoice);
        Assert.False(Plans.InDouble(Plans.Logistic, 2, 8, 1).StoresByChoice);
        Assert.False(Plans.InDouble(Plans.Steep, 2, 8, 1).StoresByChoice);
        Assert.True(Plans.InDouble(Plans.Hinge, 2, 8, 1).StoresByChoice);
        Assert.Equal([true, true, false], Plans.InDouble(Plans.Leaning, 2, 8, 8, 1).Wide.Forward.Select(step => step.StoresByChoice));
    }

    private static string Layers(ForwardStep step) =>
        step.Output is null ? $"{step.Product.Layer.Number}" : $"{step.Product.Layer.Number} and {step.Output.Number}";
}

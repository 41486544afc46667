using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Tests.Planning;

/// <summary>When gradient and deltas of a layer are taken in one pass, and what is left for the way back.</summary>
public class BackwardStepTests
{
    [Theory]
    [InlineData(8, 1, true)]
    [InlineData(16, 1, true)]
    [InlineData(17, 1, false)]
    [InlineData(8, 2, false)]
    public void ALastLayerOfOneUnitAndFewInputsJoinsThem(int inputs, int outputs, bool isJoined)
    {
        BackwardStep last = Plans.InDouble(Plans.Hinge, 2, inputs, outputs).Wide.Backward[0];
        Assert.Equal((isJoined, isJoined), (last.IsJoined, last.Deltas is null));
    }

    [Fact]
    public void WhatIsNotSaidByTheOutputIsNotJoined()
    {
        Assert.False(Plans.InDouble(Plans.Leaning, 2, 8, 1).Wide.Backward[0].IsJoined);
        Assert.False(Plans.InDouble(Plans.Steep, 2, 8, 1).Wide.Backward[0].IsJoined);
    }

    [Fact]
    public void TheStepsGoFromTheLastLayerToTheFirstWhichHandsNothingBack()
    {
        TilePlan tile = Plans.InDouble(Plans.Steep, 2, 8, 8, 2).Narrow;
        Assert.Equal([3, 2, 1], tile.Backward.Select(step => step.Layer.Number));
        Assert.Equal([true, true, false], tile.Backward.Select(step => step.Deltas is not null));
    }

    // The gradients of learned parameters are summed over units: the same number at a time in both vectors, or the bits would differ.
    [Fact]
    public void BeforeALearnedParameterFourUnitsAreTakenTogether()
    {
        MlpPlan plan = Plans.InDouble(Plans.Leaning, 2, 9, 3);
        foreach (TilePlan tile in new[] { plan.Narrow, plan.Wide })
            Assert.Equal([new UnitGroup(0, 4, 2), new UnitGroup(8, 1, 1)], tile.Backward[0].Deltas!.Groups.Select(group => group.Units));
    }

    [Theory]
    [InlineData("Hinge", nameof(BackwardSource.Output))]
    [InlineData("Logistic", nameof(BackwardSource.Output))]
    [InlineData("Leaning", nameof(BackwardSource.PreActivation))]
    [InlineData("Steep", nameof(BackwardSource.Slopes))]
    public void TheForwardPassLeavesWhatIsCheapest(string name, string source) =>
        Assert.Equal(source, ActivationPlan.Of(Plans.All.Single(activation => activation.Name == name), suffix: "").Source.ToString());

    [Fact]
    public void AFormulaIsDifferentiatedOnce()
    {
        ActivationSpec activation = Plans.Steep;
        Assert.Same(activation.Slopes[0], ActivationPlan.Of(activation, suffix: "").Slopes[0]);
        var declaration = new ActivationDeclaration(
            new TypeSpec("", "Steep", "struct", HasTwin: false), activation, "z", new EquatableArray<string>(["z", "beta"]), HasDerivative: false, HasValueAndDerivative: true, HasInfo: false);
        DeclaredActivationPlan declared = DeclaredActivationPlan.Of(declaration);
        Assert.Same(activation.Slopes[0], declared.Facts.Slope);
        Assert.Null(declared.ValueAndDerivative);
        Assert.Equal(ActivationPlan.Slope, declared.Derivative!.Assignments[declared.Derivative.Assignments.Count - 1].Name);
    }
}

using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Tests.Planning;

/// <summary>What registers hold at once in the loops over a tile.</summary>
public class TilePlanTests
{
    [Fact]
    public void TheStudysNetworkTakesAllUnitsAtOnceInWideVectors()
    {
        TilePlan wide = Plans.InDouble(Plans.Hinge, 2, 8, 8, 1).Wide;

        Assert.Equal([new UnitGroup(0, 8, 1)], wide.Forward[0].Product.Groups.Select(group => group.Units));
        Assert.Equal(WeightUse.Held, wide.Forward[0].Product.Groups[0].Weights);
        Assert.Equal(WeightUse.Loaded, wide.Forward[1].Product.Groups[0].Weights);
        Assert.Equal((SumForm.InFourParts, WeightUse.Held), (wide.Forward[2].Product.Sums, wide.Forward[2].Product.Groups[0].Weights));
    }

    [Fact]
    public void NarrowVectorsTakeFourUnitsAtATime()
    {
        TilePlan narrow = Plans.InDouble(Plans.Hinge, 2, 9, 1).Narrow;

        Assert.Equal([new UnitGroup(0, 4, 2), new UnitGroup(8, 1, 1)], narrow.Forward[0].Product.Groups.Select(group => group.Units));
        Assert.Equal(WeightUse.Held, narrow.Forward[0].Product.Groups[0].Weights);
    }

    [Theory]
    [InlineData(8, 8, nameof(WeightUse.Loaded))]
    [InlineData(9, 8, nameof(WeightUse.Looped))]
    [InlineData(3, 8, nameof(WeightUse.Loaded))]
    [InlineData(2, 8, nameof(WeightUse.Held))]
    public void ManyWeightsAreLoopedOverAndFewAreHeld(int inputs, int units, string use) =>
        Assert.Equal(use, Plans.InDouble(Plans.Hinge, inputs, units, 2).Wide.Forward[0].Product.Groups[0].Weights.ToString());

    [Theory]
    [InlineData(8, nameof(WeightUse.Held))]
    [InlineData(9, nameof(WeightUse.Loaded))]
    [InlineData(64, nameof(WeightUse.Loaded))]
    public void ASingleUnitHoldsUpToEightWeights(int inputs, string use) =>
        Assert.Equal(use, Plans.InDouble(Plans.Hinge, inputs, 1).Narrow.Forward[0].Product.Groups[0].Weights.ToString());

    [Fact]
    public void GradientsTakeAsManySumsAsRegistersHold()
    {
        MlpPlan plan = Plans.InDouble(Plans.Hinge, 2, 8, 8, 1);

        GradientPlan narrow = plan.Narrow.Backward[1].Gradient, wide = plan.Wide.Backward[1].Gradient;
        Assert.Equal((3, 2), (narrow.Rows[0].Count, narrow.Columns[0].Count));
        Assert.Equal((3, 8), (wide.Rows[0].Count, wide.Columns[0].Count));
        Assert.Equal((2, true), (narrow.Rows[1].Inputs.Count, narrow.Rows[1].WithBiases));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(17)]
    public void EachGradientIsSummedOnceAndSoIsEachUnit(int width)
    {
        foreach (ActivationSpec activation in Plans.All)
            foreach (NumberType number in new[] { NumberType.Double, NumberType.Single })
            {
                MlpPlan plan = Plans.Of(activation, number, width, 11, width, 2);
                foreach (TilePlan tile in new[] { plan.Narrow, plan.Wide })
                {
                    foreach (ProductPlan product in tile.Forward.Select(step => step.Product))
                        AssertCovers(product.Layer.Width, [.. product.Groups.Select(group => group.Units)]);
                    foreach (BackwardStep step in tile.Backward)
                    {
                        AssertCovers(step.Layer.FanIn, [.. step.Gradient.Rows.Select(rows => rows.Inputs)]);
                        AssertCovers(step.Layer.Width, [.. step.Gradient.Columns]);
                        Assert.Equal([true], step.Gradient.Rows.Where(rows => rows.WithBiases).Select(rows => rows.Inputs.Repeats == 1));
                        if (step.Deltas is { } deltas)
                            AssertCovers(step.Layer.FanIn, [.. deltas.Groups.Select(group => group.Units)]);
                    }
                }
            }
    }

    /// <summary>The groups follow each other from 0 on and leave nothing out.</summary>
    private static void AssertCovers(int total, UnitGroup[] groups)
    {
        int next = 0;
        foreach (UnitGroup group in groups)
        {
            Assert.Equal(next, group.Start);
            next = group.End;
        }
        Assert.Equal(total, next);
    }
}

using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Tests.Planning;

/// <summary>Where parameters and buffers stand, and how many samples a tile has.</summary>
public class LayoutTests
{
    [Fact]
    public void ParametersStandLayerByLayerWhatIsLearnedBesideThemAtTheEnd()
    {
        MlpPlan plan = Plans.InDouble(Plans.Steep, 3, 9, 4, 1);
        Assert.Equal([(0, 27), (36, 72), (76, 80)], plan.Layers.Select(layer => (layer.Weights, layer.Biases)));
        Assert.Equal([81, 82], plan.HiddenLayers.Select(layer => layer.ActivationParameters));
        Assert.Equal(83, plan.ParameterCount);
    }

    [Theory]
    [InlineData(64, 2, 8, 8, 1)]
    [InlineData(64, 64, 64, 64, 64)]
    [InlineData(48, 64, 64, 64, 64, 64, 64, 64, 64, 64)]
    public void ATileIsWholeBlocksAndFitsTheNearCaches(int samples, params int[] widths)
    {
        MlpPlan plan = Plans.InDouble(Plans.Hinge, widths);
        Assert.Equal(samples, plan.TileSamples);
        Assert.Equal(0, plan.TileSamples % plan.BlockSamples);
        Assert.InRange(plan.ScratchLength, 1, 32 * 1024);
    }

    [Fact]
    public void BuffersFollowEachOtherAndDoNotOverlap()
    {
        foreach (ActivationSpec activation in Plans.All)
        {
            MlpPlan plan = Plans.InDouble(activation, 3, 9, 5, 2);
            HashSet<int> starts = [0, plan.Targets];
            int expected = plan.Inputs + plan.Outputs;
            foreach (LayerPlan layer in plan.Layers)
                foreach (int start in new[] { layer.PreActivation, layer.Output, layer.Delta }.Concat(layer.ParameterSlopes).Distinct())
                {
                    Assert.True(starts.Add(start), $"{activation.Name}: two buffers start at {start}");
                    expected += layer.Width;
                }
            Assert.Equal(expected * plan.TileSamples, plan.ScratchLength);
        }
    }

    [Fact]
    public void AnActivationIsPlannedOnceHoweverManyLayersUseIt()
    {
        MlpPlan plan = Plans.Of([Plans.Hinge, Plans.Steep, Plans.Hinge], NumberType.Double, 2, 8, 8, 8, 1);
        Assert.Equal(2, plan.Activations.Count());
        Assert.Same(plan.Layers[0].Activation, plan.Layers[2].Activation);
    }
}

using System.Linq;
using Kernels.Generator.Planning;
using Kernels.Runtime;

namespace Kernels.Generator.Tests.Planning;

/// <summary>The order of a sum follows from the shape alone.</summary>
public class SumFormTests
{
    [Theory]
    [InlineData(7, 3, nameof(SumForm.FromBias))]
    [InlineData(8, 3, nameof(SumForm.InHalves))]
    [InlineData(64, 2, nameof(SumForm.InHalves))]
    [InlineData(1, 1, nameof(SumForm.InFourParts))]
    [InlineData(64, 1, nameof(SumForm.InFourParts))]
    public void ALayerAddsUpItsInputsInTheFormOfItsShape(int inputs, int units, string form)
    {
        foreach (Model.ActivationSpec activation in Plans.All)
        {
            MlpPlan plan = Plans.InDouble(activation, inputs, units, 3);
            Assert.Equal(form, plan.Layers[0].Sums.ToString());
            Assert.Equal([form], new[] { plan.Narrow.Forward[0].Product.Sums, plan.Wide.Forward[0].Product.Sums }.Select(sums => sums.ToString()).Distinct());
        }
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(8, 4)]
    [InlineData(9, 5)]
    [InlineData(63, 32)]
    [InlineData(64, 32)]
    public void TheOddInputBelongsToTheFirstHalf(int inputs, int first) => Assert.Equal(first, SumOrder.FirstInputs(inputs));
}

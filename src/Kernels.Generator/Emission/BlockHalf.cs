using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>The two vectors of samples in a block, told by the last letter of a local's name, such as <c>unit0a</c> and <c>unit0b</c>.</summary>
internal static class BlockHalf
{
    public static readonly string[] Both = ["a", "b"];

    /// <summary>The half of a unit's samples.</summary>
    public static string Load(MlpPlan plan, string reference, string unit, string half) => Address.Load(reference, Index(plan, unit, half));

    /// <summary>The statement that stores it.</summary>
    public static string Store(MlpPlan plan, string vector, string reference, string unit, string half) =>
        Address.Store(vector, reference, Index(plan, unit, half));

    private static string Index(MlpPlan plan, string unit, string half) =>
        Sum(Scaled(plan.BlockSamples, unit), half == Both[0] ? "0" : $"{plan.Lanes}");
}

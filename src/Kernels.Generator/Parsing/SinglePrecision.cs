using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Generator.Parsing;

/// <summary>Finds the constants of a formula that single precision cannot hold.</summary>
internal static class SinglePrecision
{
    /// <summary>The first constant or default of an activation that becomes 0 or infinite in single precision; null where there is none.</summary>
    public static double? Misfit(ActivationSpec activation) => Nodes.InOrder(activation.Value).OfType<Constant>().Select(constant => constant.Value)
        .Concat(activation.Parameters.Select(parameter => parameter.Default))
        .Where(value => value != 0 && !double.IsInfinity(value) && ((float)value == 0 || float.IsInfinity((float)value)))
        .Cast<double?>()
        .FirstOrDefault();
}

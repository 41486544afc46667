using System;
using System.Reflection;

namespace Kernels.Pages.Reports;

/// <summary>The formula that a network's hidden units compute, as the generator left it in the compiled activation.</summary>
internal static class ActivationFormula
{
    /// <summary>The formula in prefix notation, such as <c>(? (> z 0) z (* alpha z))</c>, from the attribute that declares the network.</summary>
    /// <param name="network">A network whose hidden layers have one activation.</param>
    public static string Of(IMlp<double> network)
    {
        Type declaration = network.GetType().GetCustomAttribute<MlpAttribute>()!.GetType();
        return declaration.GenericTypeArguments[0].GetCustomAttribute<ActivationFormulaAttribute>()!.Formula;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Parsing;

namespace Kernels.OnDemand;

/// <summary>The names that learned parameters have in <see cref="ActivationInfo.Code"/>.</summary>
public static class CodeNames
{
    /// <summary>
    /// A name for each parameter: its own, but a longer one where that means something else in a formula, as <c>Z</c>, <c>h</c> or <c>NaN</c> do.
    /// </summary>
    /// <param name="parameters">The learned parameters of one activation, in their order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<LearnedParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return [.. ParameterNames.Identify(parameters.Select(parameter => (parameter.Name, parameter.Default))).Select(parameter => parameter.Identifier)];
    }
}

using System.IO;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Parsing;
using Kernels.Serialization;

namespace Kernels.OnDemand.Formulas;

/// <summary>Activations out of files, which anyone may have made.</summary>
internal static class SavedActivations
{
    /// <summary>The activation of a description. Of its name only letters and digits are kept, as it gets into code and its comments.</summary>
    /// <exception cref="InvalidDataException">The formula, a learned parameter or its start value cannot be read.</exception>
    public static ActivationSpec Read(ActivationDescription saved) =>
        FormulaAttribute.Read(
            TypeName.Of(saved.Name), saved.Code, [.. saved.LearnedParameters.Select(learned => $"{learned.Name}={Number.Text(learned.Default)}")])
        ?? throw new InvalidDataException($"The formula of the file's activation {TypeName.Of(saved.Name)} is none that this version of Kernels can read.");
}

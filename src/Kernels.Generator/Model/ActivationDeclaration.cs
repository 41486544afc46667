namespace Kernels.Generator.Model;

/// <summary>An activation declared in this compilation: the type to complete and its formula.</summary>
/// <param name="Type">The user's partial type.</param>
/// <param name="Activation">The formula.</param>
/// <param name="PreActivationName">The author's name for the pre-activation.</param>
/// <param name="Arguments">The author's names for the pre-activation and the learned parameters as code has them: keywords with their @.</param>
/// <param name="HasDerivative">Whether the author has a member <c>Derivative</c>; then the generator writes none.</param>
/// <param name="HasValueAndDerivative">The same for <c>ValueAndDerivative</c>.</param>
/// <param name="HasInfo">The same for <c>Info</c>.</param>
internal sealed record ActivationDeclaration(
    TypeSpec Type,
    ActivationSpec Activation,
    string PreActivationName,
    EquatableArray<string> Arguments,
    bool HasDerivative,
    bool HasValueAndDerivative,
    bool HasInfo);

namespace Kernels.Generator.Expressions;

/// <summary>The functions a formula may call; each but <see cref="Abs"/> and <see cref="Sqrt"/> is a method of PortableMath.</summary>
internal enum ElementaryFunction
{
    Abs,
    Erf,
    Exp,
    Expm1,
    Log,
    Log1p,
    Logistic,
    Softplus,
    Sqrt,
    Tanh,
}

namespace Kernels.Generator.Expressions;

/// <summary>The functions of one argument; each but <see cref="Abs"/> and <see cref="Sqrt"/> is a method of PortableMath.</summary>
internal enum ElementaryFunction
{
    Abs,
    Atan,
    Cos,
    Cosh,
    Erf,
    Exp,
    Expm1,
    Log,
    Log1p,
    Logistic,
    Sin,
    Sinh,
    Softplus,
    Sqrt,
    Tanh,
}

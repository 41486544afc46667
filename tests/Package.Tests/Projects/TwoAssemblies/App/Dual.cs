namespace App;

/// <summary>A number with its derivative: arithmetic carries both.</summary>
public readonly record struct Dual(double Value, double Tangent)
{
    public static implicit operator Dual(double value) => new(value, 0);

    public static Dual operator -(Dual x) => new(-x.Value, -x.Tangent);

    public static Dual operator +(Dual x, Dual y) => new(x.Value + y.Value, x.Tangent + y.Tangent);

    public static Dual operator -(Dual x, Dual y) => new(x.Value - y.Value, x.Tangent - y.Tangent);

    public static Dual operator *(Dual x, Dual y) => new(x.Value * y.Value, x.Tangent * y.Value + x.Value * y.Tangent);

    public static Dual operator /(Dual x, Dual y) => new(x.Value / y.Value, (x.Tangent - x.Value / y.Value * y.Tangent) / y.Value);

    public static Dual Exp(Dual x) => new(Math.Exp(x.Value), Math.Exp(x.Value) * x.Tangent);

    public static Dual Log(Dual x) => new(Math.Log(x.Value), x.Tangent / x.Value);

    public static Dual Tanh(Dual x) => new(Math.Tanh(x.Value), x.Tangent / (Math.Cosh(x.Value) * Math.Cosh(x.Value)));
}

using System;

namespace Kernels.Generator.Expressions;

// The grammar of formulas, all of it:
//
//   expression = number | variable | - expression | expression (+ - * /) expression | expression to a constant power
//              | fma(expression, expression, expression) | function(expression) | condition ? expression : expression
//   condition  = true | false | expression (< <= > >= == !=) expression | ! condition | condition && condition | condition || condition
//
// ElementaryFunction lists the functions, Node says what all of these have in common.

/// <summary>A formula over doubles. Build it with <see cref="Algebra"/>, which simplifies on the way.</summary>
internal abstract record Expression(object Label, params Node[] Parts) : Node(Label, Parts);

/// <summary>A number. Two are equal when their bits are: 0 and -0 show in a quotient.</summary>
internal sealed record Constant(double Value)
    : Expression(BitConverter.DoubleToInt64Bits(Value))
{
    public bool Equals(Constant? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>The pre-activation <c>z</c> or a learned parameter.</summary>
internal sealed record Variable(string Name)
    : Expression(Name)
{
    public bool Equals(Variable? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>-operand.</summary>
internal sealed record Negation(Expression Operand)
    : Expression(nameof(Negation), Operand)
{
    public bool Equals(Negation? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>Left operator right.</summary>
internal sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right)
    : Expression(Operator, Left, Right)
{
    public bool Equals(Binary? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>Base to a constant power. <see cref="Algebra.Pow"/> writes small whole powers as products instead.</summary>
internal sealed record Power(Expression Base, double Exponent)
    : Expression(Exponent, Base)
{
    public bool Equals(Power? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>Left * right + addend, rounded once.</summary>
internal sealed record FusedMultiplyAdd(Expression Left, Expression Right, Expression Addend)
    : Expression(nameof(FusedMultiplyAdd), Left, Right, Addend)
{
    public bool Equals(FusedMultiplyAdd? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>An elementary function of one argument.</summary>
internal sealed record Call(ElementaryFunction Function, Expression Argument)
    : Expression(Function, Argument)
{
    public bool Equals(Call? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>condition ? whenTrue : whenFalse.</summary>
internal sealed record Conditional(Condition Condition, Expression WhenTrue, Expression WhenFalse)
    : Expression(nameof(Conditional), Condition, WhenTrue, WhenFalse)
{
    public bool Equals(Conditional? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>A condition, which decides between two branches.</summary>
internal abstract record Condition(object Label, params Node[] Parts) : Node(Label, Parts);

/// <summary>True or false. <see cref="Logic"/> and <see cref="Algebra.Select"/> leave none inside a formula.</summary>
internal sealed record Truth(bool Value)
    : Condition(Value)
{
    public bool Equals(Truth? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>Left operator right; false where either side is not a number, except for <see cref="ComparisonOperator.NotEqual"/>.</summary>
internal sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right)
    : Condition(Operator, Left, Right)
{
    public bool Equals(Comparison? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

internal enum ComparisonOperator
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}

/// <summary>Not operand. A comparison is not turned round instead: that would differ where a side is not a number.</summary>
internal sealed record Not(Condition Operand)
    : Condition(nameof(Not), Operand)
{
    public bool Equals(Not? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>Left and right.</summary>
internal sealed record Both(Condition Left, Condition Right)
    : Condition(nameof(Both), Left, Right)
{
    public bool Equals(Both? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>Left or right.</summary>
internal sealed record Either(Condition Left, Condition Right)
    : Condition(nameof(Either), Left, Right)
{
    public bool Equals(Either? other) => base.Equals(other);
    public override int GetHashCode() => base.GetHashCode();
}

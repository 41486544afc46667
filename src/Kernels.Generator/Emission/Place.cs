using System.Collections.Generic;
using System.Linq;

namespace Kernels.Generator.Emission;

/// <summary>A place in a flat array: constants of the kernel and loop variables, each times a factor, plus a number, such as <c>W1 + 8 * row + 3</c>.</summary>
internal sealed class Place
{
    private readonly (int Factor, string Symbol, bool IsLoop)[] terms;

    private Place((int Factor, string Symbol, bool IsLoop)[] terms, int number) => (this.terms, Number) = (terms, number);

    /// <summary>The number in it, all of it where it does not move and has no constant.</summary>
    public int Number { get; }

    /// <summary>Whether it is the very start.</summary>
    public bool IsStart => terms.Length == 0 && Number == 0;

    /// <summary>Whether it moves with a loop.</summary>
    public bool Moves => terms.Any(term => term.IsLoop);

    /// <summary>The place that a constant of the kernel holds.</summary>
    public static Place At(string constant) => new([(1, constant, false)], 0);

    /// <summary>The place that a loop variable holds.</summary>
    public static Place Loop(string variable) => new([(1, variable, true)], 0);

    public static implicit operator Place(int number) => new([], number);

    public static Place operator +(Place left, Place right) => new([.. left.terms, .. right.terms], left.Number + right.Number);

    public static Place operator *(int factor, Place place) =>
        new([.. place.terms.Select(term => (factor * term.Factor, term.Symbol, term.IsLoop))], factor * place.Number);

    /// <summary>The C# for it.</summary>
    public override string ToString()
    {
        IEnumerable<string> symbols = terms.Select(term => term.Factor == 1 ? term.Symbol : $"{term.Factor} * {term.Symbol}");
        return string.Join(" + ", Number != 0 || terms.Length == 0 ? symbols.Append($"{Number}") : symbols);
    }
}

using System.CommandLine;

namespace Runner.Commands;

/// <summary>An option with exactly one value, which knows how to say what is allowed.</summary>
internal sealed class ValueOption<T> : Option<T>, IValueOption
{
    /// <summary>An option from its parts.</summary>
    /// <param name="name">The name, with its dashes.</param>
    /// <param name="meaning">What the value is.</param>
    /// <param name="allowed">Which values are allowed; reads on after "must be".</param>
    /// <param name="standard">The value where none is given.</param>
    /// <param name="tryParse">Reads a value, and says no to what is not allowed.</param>
    public ValueOption(string name, string meaning, string allowed, T standard, TryParse tryParse)
        : base(name)
    {
        Allowed = allowed;
        Description = $"{meaning}: {allowed}";
        HelpName = name.TrimStart('-');
        Arity = ArgumentArity.ExactlyOne;
        DefaultValueFactory = _ => standard;
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (tryParse(text, out T? value))
                return value;

            result.AddError($"{name} is {(text.Length == 0 ? "empty" : text)}, but must be {allowed}");
            return default;
        };
    }

    public delegate bool TryParse(string text, out T? value);

    public string Allowed { get; }
}

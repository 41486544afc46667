using System;
using System.CommandLine;

namespace Runner.Commands;

/// <summary>An option with exactly one value. It can say which values are allowed.</summary>
internal sealed class ValueOption<T> : Option<T>, IValueOption
{
    /// <summary>Makes an option.</summary>
    /// <param name="name">The name, with its dashes.</param>
    /// <param name="meaning">Describes the value in a few words.</param>
    /// <param name="allowed">Which values are allowed; reads on after "must be".</param>
    /// <param name="standard">The value where none is given.</param>
    /// <param name="tryParse">Reads a value, and says no to what is not allowed.</param>
    /// <param name="meant">Guesses what was meant by a value that is not allowed; null where it cannot.</param>
    /// <param name="problem">What is wrong with a value, where that says more than what is allowed does; reads on after "but".</param>
    public ValueOption(
        string name, string meaning, string allowed, T standard, TryParse tryParse, Func<string, string?>? meant = null, Func<string, string?>? problem = null)
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

            if (problem?.Invoke(text) is string reason)
            {
                result.AddError($"{name} is {text}, but {reason}");
                return default;
            }
            string guess = meant?.Invoke(text) is string word ? $"; did you mean {word}?" : "";
            result.AddError($"{name} is {(text.Length == 0 ? "empty" : text)}, but must be {allowed}{guess}");
            return default;
        };
    }

    public delegate bool TryParse(string text, out T? value);

    public string Allowed { get; }
}

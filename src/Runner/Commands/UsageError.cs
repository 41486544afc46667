using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Linq;

namespace Runner.Commands;

/// <summary>Describes an error of the arguments in one line.</summary>
internal static class UsageError
{
    public static string Describe(ParseResult result)
    {
        ParseError error = result.Errors[0];
        if (result.UnmatchedTokens.Count > 0)
            return Unknown(result.UnmatchedTokens[0], Allowed(result.CommandResult.Command));
        if (error.SymbolResult is OptionResult { Option: IValueOption option } given && given.Tokens.Count != 1)
            return $"{given.Option.Name} is given {given.Tokens.Count} values, but must be one: {option.Allowed}";
        if (error.SymbolResult is ArgumentResult { Tokens.Count: 0, Argument: Argument missing })
            return missing.CompletionSources.Count > 0
                ? $"the {missing.Name} is missing, but must be {Allowed(missing)}"
                : $"the {missing.Name} is missing";
        return error.Message;
    }

    /// <summary>Reads on after "must be".</summary>
    public static string Allowed(Argument argument) =>
        $"one of {string.Join(", ", argument.GetCompletions(CompletionContext.Empty).Select(item => item.Label))}";

    public static string Unknown(string word, string[] allowed) => allowed.Contains(word)
        ? $"{word} stands behind --, where nothing is an option"
        : Spelling.Nearest(word, allowed) is string meant
        ? $"{word} is not known, did you mean {meant}? Allowed are {string.Join(", ", allowed)}"
        : $"{(word.Length == 0 ? "an empty word" : word)} is not known; allowed are {string.Join(", ", allowed)}";

    private static string[] Allowed(Command command)
    {
        IEnumerable<Option> inherited = command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive);
        IEnumerable<Symbol> symbols = [.. command.Subcommands, .. command.Options, .. inherited];
        return [.. symbols.Select(symbol => symbol.Name)];
    }
}

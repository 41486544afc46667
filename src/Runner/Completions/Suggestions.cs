using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.Linq;
using Runner.Output;

namespace Runner.Completions;

/// <summary>
/// Answers the completion script of a shell: <c>[complete] -- "line up to the cursor"</c> prints suggestions for the last word of the line. Each
/// takes a line and is followed by a tab and its description. All suggestions come from the command tree.
/// </summary>
internal sealed class Suggestions : SynchronousCommandLineAction
{
    public const string DirectiveName = "complete";

    /// <summary>Printed in place of suggestions: the shell completes a folder.</summary>
    public const string Folders = ":folders";

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        string line = parseResult.UnmatchedTokens.LastOrDefault("");
        foreach (string suggestion in For(parseResult.RootCommandResult.Command, line))
            parseResult.InvocationConfiguration.Output.Write($"{suggestion}\n");
        return ExitCode.Done;
    }

    private static IEnumerable<string> For(Command root, string line)
    {
        string word = line[(line.LastIndexOf(' ') + 1)..];
        string name = word.StartsWith("--", StringComparison.Ordinal) ? word[..(word.IndexOf('=', StringComparison.Ordinal) + 1)] : "";
        string value = word[name.Length..];

        // The suggestions depend on the words before; --name=value is --name and its value.
        string before = $"{line[..^word.Length]}{name.TrimEnd('=')} ";
        return root.Parse(before).GetCompletions(before.Length).Where(item => !IsShortForm(item.Label)).SelectMany(item => Lines(item, name, value));
    }

    private static bool IsShortForm(string label) => label is ['-' or '/', not '-', ..];

    private static IEnumerable<string> Lines(CompletionItem item, string name, string value)
    {
        if (item.Kind == SuggestionKind.Folder)
            return [Folders];

        string listed = item.Kind == SuggestionKind.ListedName ? value[..(value.LastIndexOf(',') + 1)] : "";
        bool isNew = !listed.Split(',').Contains(item.Label);
        return isNew && item.Label.StartsWith(value[listed.Length..], StringComparison.Ordinal) ? [$"{name}{listed}{item.Label}\t{item.Detail}"] : [];
    }
}

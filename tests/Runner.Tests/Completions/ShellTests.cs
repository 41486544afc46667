using System;
using System.IO;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Tests.Support;

namespace Runner.Tests.Completions;

/// <summary>What the shells make of a line, once they have read their script. The folder at work has a file and a folder whose names begin alike.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ShellTests()
    {
        Directory.CreateDirectory(folder.At("deep folder"));
        File.WriteAllText(folder.At("deep file"), "");
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Gives bash its variables as it would itself: the word that it replaces begins after an equals sign.</summary>
    [ShellTheory("bash")]
    [InlineData("Runner --act", "--act", "--activations")]
    [InlineData("Runner reproduce --sa", "--sa", "--samples")]
    [InlineData("Runner --activations sigmoid,gelu", "sigmoid,gelu", "sigmoid,gelu", "sigmoid,gelu-erf")]
    [InlineData("Runner --activations=sigmoid,gelu", "sigmoid,gelu", "sigmoid,gelu", "sigmoid,gelu-erf")]
    [InlineData("Runner --output de", "de", "deep folder")]
    [InlineData("Runner --output=de", "de", "deep folder")]
    [InlineData("Runner --epochs ", "")]
    [InlineData("Runner completions ", "", "--help", "bash", "fish", "pwsh", "zsh")]
    public async Task BashOffers(string line, string word, params string[] words)
    {
        string offered = await ShellScript.Output("bash", folder.Path, """
            source <(Runner completions bash)
            complete -p Runner >/dev/null
            COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=(Runner)
            _Runner Runner "$2"
            printf '%s\n' "${COMPREPLY[@]}"
            """, "bash", line, word);
        Assert.Equal(words, Lines(offered));
    }

    [ShellTheory("fish")]
    [InlineData("Runner --act", "--activations")]
    [InlineData("Runner reproduce --sa", "--samples")]
    [InlineData("Runner --activations sigmoid,gelu", "sigmoid,gelu", "sigmoid,gelu-erf")]
    [InlineData("Runner --activations=sigmoid,gelu", "--activations=sigmoid,gelu", "--activations=sigmoid,gelu-erf")]
    [InlineData("Runner --output de", "deep folder/")]
    [InlineData("Runner --output=de", "--output=deep folder/")]
    [InlineData("Runner --epochs ")]
    [InlineData("Runner completions ", "bash", "fish", "pwsh", "zsh", "--help")]
    public async Task FishOffers(string line, params string[] words)
    {
        string offered = await ShellScript.Output("fish", folder.Path, "Runner completions fish | source; complete -C $argv[1] | string split -f 1 \\t; true", line);
        Assert.Equal(words, Lines(offered));
    }

    /// <summary>Types the line and a tab into an interactive zsh, which writes down what it has become.</summary>
    [ShellTheory("zsh")]
    [InlineData("Runner --act", "Runner --activations ")]
    [InlineData("Runner reproduce --sa", "Runner reproduce --samples ")]
    [InlineData("Runner --activations sigmoid,ge", "Runner --activations sigmoid,gelu")]
    [InlineData("Runner --activations=sigmoid,ta", "Runner --activations=sigmoid,tanh ")]
    [InlineData("Runner --output de", @"Runner --output deep\ folder/")]
    [InlineData("Runner --output=de", @"Runner --output=deep\ folder/")]
    [InlineData("Runner --epochs ", "Runner --epochs ")]
    [InlineData("Runner completions z", "Runner completions zsh ")]
    public async Task ZshCompletes(string line, string completed)
    {
        string buffer = await ShellScript.Output("zsh", folder.Path, """
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell 'autoload -Uz compinit; compinit -D -u; source <(Runner completions zsh)'
            zpty -w shell "show() { zle complete-word; print -r -- \"\$BUFFER\" >buffer; exit }; zle -N show; bindkey '^I' show; print REA''DY"
            zpty -r shell output '*READY*'
            zpty -w -n shell "$1"$'\t'
            while zpty -r shell output; do :; done
            cat buffer
            """, "zsh", line);
        Assert.Equal($"{completed}\n", buffer);
    }

    /// <summary>Lines as they become; a line for which nothing is offered would get the files of PowerShell's own choice.</summary>
    [ShellTheory("pwsh")]
    [InlineData("Runner --act", "Runner --activations")]
    [InlineData("Runner reproduce --sa", "Runner reproduce --samples")]
    [InlineData("Runner --activations sigmoid,gelu", "Runner --activations sigmoid,gelu", "Runner --activations sigmoid,gelu-erf")]
    [InlineData("Runner --activations=sigmoid,gelu", "Runner --activations=sigmoid,gelu", "Runner --activations=sigmoid,gelu-erf")]
    [InlineData("Runner --activations=ta", "Runner --activations=tanh")]
    [InlineData("Runner --output de", "Runner --output './deep folder'")]
    [InlineData("Runner --output=de", "Runner --output='./deep folder'")]
    [InlineData("Runner completions ", "Runner completions --help", "Runner completions bash", "Runner completions fish", "Runner completions pwsh", "Runner completions zsh")]
    public async Task PowerShellCompletes(string line, params string[] lines)
    {
        string completed = await ShellScript.Output("pwsh", folder.Path, """
            & {
                param($line)
                Runner completions pwsh | Out-String | Invoke-Expression
                $found = TabExpansion2 -inputScript $line -cursorColumn $line.Length
                $found.CompletionMatches | ForEach-Object { $line.Remove($found.ReplacementIndex, $found.ReplacementLength).Insert($found.ReplacementIndex, $_.CompletionText) }
            }
            """, $"'{line}'");
        Assert.Equal(lines, Lines(completed));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

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
    [InlineData("kernels --act", "--act", "--activations")]
    [InlineData("kernels reproduce --sa", "--sa", "--samples")]
    [InlineData("kernels --activations sigmoid,gelu", "sigmoid,gelu", "sigmoid,gelu", "sigmoid,gelu-erf")]
    [InlineData("kernels --activations=sigmoid,gelu", "sigmoid,gelu", "sigmoid,gelu", "sigmoid,gelu-erf")]
    [InlineData("kernels --output de", "de", "deep folder")]
    [InlineData("kernels --output=de", "de", "deep folder")]
    [InlineData("kernels --epochs ", "")]
    [InlineData("kernels completions ", "", "--help", "bash", "fish", "pwsh", "zsh")]
    public async Task BashOffers(string line, string word, params string[] words)
    {
        string offered = await ShellScript.Output("bash", folder.Path, """
            source <(kernels completions bash)
            complete -p kernels >/dev/null
            COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=(kernels)
            _kernels kernels "$2"
            printf '%s\n' "${COMPREPLY[@]}"
            """, "bash", line, word);
        Assert.Equal(words, Lines(offered));
    }

    [ShellTheory("fish")]
    [InlineData("kernels --act", "--activations")]
    [InlineData("kernels reproduce --sa", "--samples")]
    [InlineData("kernels --activations sigmoid,gelu", "sigmoid,gelu", "sigmoid,gelu-erf")]
    [InlineData("kernels --activations=sigmoid,gelu", "--activations=sigmoid,gelu", "--activations=sigmoid,gelu-erf")]
    [InlineData("kernels --output de", "deep folder/")]
    [InlineData("kernels --output=de", "--output=deep folder/")]
    [InlineData("kernels --epochs ")]
    [InlineData("kernels completions ", "bash", "fish", "pwsh", "zsh", "--help")]
    public async Task FishOffers(string line, params string[] words)
    {
        string offered = await ShellScript.Output("fish", folder.Path, "kernels completions fish | source; complete -C $argv[1] | string split -f 1 \\t; true", line);
        Assert.Equal(words, Lines(offered));
    }

    /// <summary>Types the line and a tab into an interactive zsh, which writes down what it has become.</summary>
    [ShellTheory("zsh")]
    [InlineData("kernels --act", "kernels --activations ")]
    [InlineData("kernels reproduce --sa", "kernels reproduce --samples ")]
    [InlineData("kernels --activations sigmoid,ge", "kernels --activations sigmoid,gelu")]
    [InlineData("kernels --activations=sigmoid,ta", "kernels --activations=sigmoid,tanh ")]
    [InlineData("kernels --output de", @"kernels --output deep\ folder/")]
    [InlineData("kernels --output=de", @"kernels --output=deep\ folder/")]
    [InlineData("kernels --epochs ", "kernels --epochs ")]
    [InlineData("kernels completions z", "kernels completions zsh ")]
    public async Task ZshCompletes(string line, string completed)
    {
        string buffer = await ShellScript.Output("zsh", folder.Path, """
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell 'autoload -Uz compinit; compinit -D -u; source <(kernels completions zsh)'
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
    [InlineData("kernels --act", "kernels --activations")]
    [InlineData("kernels reproduce --sa", "kernels reproduce --samples")]
    [InlineData("kernels --activations sigmoid,gelu", "kernels --activations sigmoid,gelu", "kernels --activations sigmoid,gelu-erf")]
    [InlineData("kernels --activations=sigmoid,gelu", "kernels --activations=sigmoid,gelu", "kernels --activations=sigmoid,gelu-erf")]
    [InlineData("kernels --activations=ta", "kernels --activations=tanh")]
    [InlineData("kernels --output de", "kernels --output './deep folder'")]
    [InlineData("kernels --output=de", "kernels --output='./deep folder'")]
    [InlineData("kernels completions ", "kernels completions --help", "kernels completions bash", "kernels completions fish", "kernels completions pwsh", "kernels completions zsh")]
    public async Task PowerShellCompletes(string line, params string[] lines)
    {
        string completed = await ShellScript.Output("pwsh", folder.Path, """
            & {
                param($line)
                kernels completions pwsh | Out-String | Invoke-Expression
                $found = TabExpansion2 -inputScript $line -cursorColumn $line.Length
                $found.CompletionMatches | ForEach-Object { $line.Remove($found.ReplacementIndex, $found.ReplacementLength).Insert($found.ReplacementIndex, $_.CompletionText) }
            }
            """, $"'{line}'");
        Assert.Equal(lines, Lines(completed));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

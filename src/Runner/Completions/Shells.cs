using System.Collections.Generic;
using Kernels.Study.Provenance;

namespace Runner.Completions;

/// <summary>The shells with a script.</summary>
internal static class Shells
{
    private const string Program = ProductInfo.Name;
    private const string Ask = $"'[{Suggestions.DirectiveName}]' --";
    private const string Folders = Suggestions.Folders;

    /// <summary>Bash starts a new word at an equals sign and replaces only that, so the script takes off the part before.</summary>
    private const string Bash = $$"""
        _{{Program}}() {
            local IFS=$'\n' program=${COMP_WORDS[0]/#\~/$HOME} line=${COMP_LINE:0:COMP_POINT}
            local word=${line##* }
            COMPREPLY=($("$program" {{Ask}} "${line#"${COMP_WORDS[0]}"}" 2>/dev/null | cut -f 1))
            COMPREPLY=("${COMPREPLY[@]#"${word%"$2"}"}")
            if [[ ${COMPREPLY[0]} == {{Folders}} ]]; then
                compopt -o filenames 2>/dev/null
                COMPREPLY=($(compgen -d -- "$2"))
            fi
        }
        complete -F _{{Program}} {{Program}}

        """;

    private const string Zsh = $$"""
        _{{Program}}() {
            local program=${(Q)words[1]}
            local -a found=(${(f)"$(${~program} {{Ask}} "${words[2,CURRENT-1]} $PREFIX" 2>/dev/null)"})
            if [[ $found == {{Folders}} ]]; then
                compset -P '--*='
                _files -/
            else
                found=(${found/$'\t'/:})
                _describe {{Program}} found
            fi
        }
        compdef _{{Program}} {{Program}}

        """;

    private const string Fish = $$"""
        function __complete_{{Program}}
            set -l words (commandline -opc)
            set -l word (commandline -ct)
            set -l program (string replace -r '^~/' ~/ -- $words[1])
            set -l found ($program {{Ask}} "$words[2..-1] $word" 2>/dev/null)
            if test "$found" = {{Folders}}
                set -l name (string match -r -- '^--[^=]+=' $word)
                set found "$name"(__fish_complete_directories (string replace -- "$name" '' $word) '')
            end
            string join -- \n $found
        end
        complete -c {{Program}} -f -a '(__complete_{{Program}})'

        """;

    /// <summary>PowerShell starts a new word at a comma and replaces only that, so the script takes off the part before.</summary>
    private const string PowerShell = $$"""
        Register-ArgumentCompleter -Native -CommandName {{Program}} -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $program = $commandAst.GetCommandName()
            $programEnd = $commandAst.CommandElements[0].Extent.EndOffset
            $rest = $commandAst.Extent.Text.Substring($programEnd - $commandAst.Extent.StartOffset)
            $line = $rest.PadRight($cursorPosition - $programEnd).Substring(0, $cursorPosition - $programEnd)
            $kept = [Math]::Max(0, ($line -split ' ')[-1].Length - $wordToComplete.Length)
            $found = @(& $program {{Ask}} $line 2>$null)
            if ($found -eq '{{Folders}}') {
                $name = if ($wordToComplete -match '^--[^=]+=') { $Matches[0] } else { '' }
                $paths = [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete.Substring($name.Length))
                $paths | Where-Object ResultType -eq ProviderContainer | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($name + $_.CompletionText, $_.ListItemText, $_.ResultType, $_.ToolTip)
                }
            } else {
                $found | ForEach-Object {
                    $word, $meaning = $_ -split "`t", 2
                    [System.Management.Automation.CompletionResult]::new($word.Substring($kept), $word, 'ParameterValue', $meaning)
                }
            }
        }

        """;

    public static IReadOnlyList<Shell> All { get; } =
    [
        new("bash", Bash, $"source <({Program} completions bash)", "~/.bashrc"),
        new("zsh", Zsh, $"source <({Program} completions zsh)", "~/.zshrc, after compinit"),
        new("fish", Fish, $"{Program} completions fish | source", "~/.config/fish/config.fish"),
        new("pwsh", PowerShell, $"{Program} completions pwsh | Out-String | Invoke-Expression", "$PROFILE"),
    ];
}

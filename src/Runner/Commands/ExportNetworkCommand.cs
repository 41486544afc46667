using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Kernels;
using Kernels.Export;
using Kernels.Files;
using Kernels.OnDemand;
using Kernels.OnDemand.Formulas;
using Kernels.Study;
using Runner.Completions;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Writes a trained network in another form: ONNX, source of another language, or a file of Kernels.</summary>
internal sealed class ExportNetworkCommand(Terminal terminal, CancellationToken cancellation)
{
    private static readonly string formats = $"one of {string.Join(", ", ModelFile.Formats)}";
    private static readonly string outputs = string.Join(", ", Enum.GetNames<OutputKind>().Select(name => name.ToLowerInvariant()));

    private readonly Argument<string> model = new("model")
    {
        Description = "A safetensors or npz file of Kernels, a safetensors file of PyTorch, or an ONNX model",
    };

    private readonly ValueOption<string> to = new(
        "--to", "The form", formats, "c", (text, out value) => ModelFile.Formats.Contains(value = text),
        text => Spelling.Nearest(text, [.. ModelFile.Formats]))
    {
        CompletionSources = { _ => ModelFile.Formats.Select(format => new CompletionItem(format)) },
    };

    private readonly ValueOption<string> output = new(
        "--output", "Where it goes; text goes to the terminal without it", "a file that can be written", "",
        (text, out value) => (value = text).Length > 0 && !text.StartsWith("--", StringComparison.Ordinal))
    {
        CompletionSources = { _ => [new CompletionItem("", SuggestionKind.Folder)] },
    };

    private readonly ValueOption<string> activation = new(
        "--activation", "The activation of a PyTorch file", "a name such as relu, or a formula in z", "", (text, out value) => (value = text).Length > 0)
    {
        CompletionSources = { _ => NetworkCatalog.All.Select(network => new CompletionItem(network.Name)) },
    };

    private readonly ValueOption<OutputKind?> ending = new(
        "--ending", "What follows the last layer of a PyTorch file", $"one of {outputs}", null, TryEnding)
    {
        CompletionSources = { _ => outputs.Split(", ").Select(name => new CompletionItem(name)) },
    };

    public void AddTo(Command command)
    {
        command.Add(model);
        command.Add(to);
        command.Add(output);
        command.Add(activation);
        command.Add(ending);
        command.SetAction(Run);
    }

    private static bool TryEnding(string text, out OutputKind? kind)
    {
        int index = Array.IndexOf(outputs.Split(", "), text);
        kind = index < 0 ? null : Enum.GetValues<OutputKind>()[index];
        return kind is not null;
    }

    private int Run(ParseResult arguments) => MlpCompiler.IsSupported
        ? Export(arguments)
        : throw new UsageException("export needs a compiler, and this program was compiled ahead of time");

    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    private int Export(ParseResult arguments)
    {
        string format = arguments.GetRequiredValue(to);
        string path = arguments.GetRequiredValue(output);
        if (path.Length == 0 && !ModelFile.IsText(format))
            throw new UsageException($"--output is missing, but {format} is no text and needs a file");
        byte[] content = Interruptible.Compute(() => Read(arguments).Write(format), cancellation);
        if (path.Length == 0)
            terminal.Print(Encoding.UTF8.GetString(content), cancellation);
        else
            Write(path, content);
        return ExitCode.Done;
    }

    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    private ModelFile Read(ParseResult arguments)
    {
        string path = arguments.GetRequiredValue(model);
        string between = arguments.GetRequiredValue(activation);
        Formula? formula = between.Length == 0 ? null : FormulaArgument.Read(between);
        try
        {
            return ModelFile.Read(path, formula, arguments.GetValue(ending), cancellation);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"the model is {(path.Length == 0 ? "empty" : path)}, but {InSentence(exception.Message)}");
        }
    }

    private static string InSentence(string message)
    {
        bool hasArticle = message.StartsWith("The ", StringComparison.Ordinal) || message.StartsWith("A ", StringComparison.Ordinal);
        return (hasArticle ? char.ToLowerInvariant(message[0]) + message[1..] : message).TrimEnd('.');
    }

    private void Write(string path, byte[] content)
    {
        try
        {
            WholeFile.Write(path, content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} cannot be written: {exception.Message}", exception);
        }
        terminal.Print($"Written: {path}\n", cancellation);
    }
}

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Linq;
using System.Threading;
using Kernels.Study.Provenance;
using Runner.Completions;
using Runner.Output;

namespace Runner.Commands;

/// <summary>The whole command line. Without the name of a command it runs <c>reproduce</c>.</summary>
internal static class KernelsCommand
{
    private const int LeastHelpWidth = 60;
    private const string Example = $"Example:\n  {ProductInfo.Name}";
    private const string ReproduceExample = $"{Example} reproduce --activations sigmoid,relu,gelu --epochs 400 --output results/gelu\n";

    public static RootCommand Create(Terminal terminal, CancellationToken cancellation)
    {
        RootCommand root = new("Reruns a published study, sigmoid against ReLU on two moons, on generated kernels.");
        Dictionary<Command, Func<string>> examples = new() { [root] = () => ReproduceExample };
        AddReproduce(root, examples, terminal, cancellation);
        Add(root, examples, "digest", "Print digests of all that should have the same bits on every machine", "digest",
            command => command.SetAction(new DigestCommand(terminal, cancellation).Run));
        Add(root, examples, "activation", "Show what becomes of a formula: derivative, kinks, plot, error and time", "activation \"z * tanh(softplus(z))\"",
            new ActivationCommand(terminal, cancellation).AddTo);
        Command claims = Add(root, examples, "claims", "Put every statement of the study to the test, over many seeds", "claims L5 H2 --seeds 100",
            new ClaimsCommand(new ClaimsOptions(), terminal, cancellation).AddTo);
        Add(claims, examples, "verify", "Make an earlier ledger again and name the lines that differ", "claims verify --baseline docs/claims.json",
            new VerifyCommand(new VerifyOptions(), terminal, cancellation).AddTo);
        Command sweep = Add(
            root, examples, "sweep", "Train every combination of some settings over many seeds",
            "sweep --activations relu,silu --learning-rates 0.05,0.5 --seeds 0..99", new SweepCommand(new SweepOptions(), terminal, cancellation).AddTo);
        Add(sweep, examples, "merge", "Put the runs of several stores into one and name missing shards",
            "sweep merge results/sweep-*.db --output results/sweep.db", new MergeCommand(terminal, cancellation).AddTo);
        Add(sweep, examples, "export", "Write the runs of a store as a table, CSV or Parquet", "sweep export --output runs.parquet",
            new ExportCommand(terminal, cancellation).AddTo);
        Add(root, examples, "serve", "Serve a live page on this machine: change anything, and all trains again", "serve --open",
            new ServeCommand(terminal, cancellation).AddTo);
        Add(root, examples, "train", "Train a network on a table of your own and save it",
            "train iris.csv --target species --activation gelu --output iris.safetensors", new TrainCommand(new TrainOptions(), terminal, cancellation).AddTo);
        Add(root, examples, "predict", "Add a model's predictions to the rows of a table", "predict iris.safetensors more.csv > predicted.csv",
            new PredictCommand(terminal, cancellation).AddTo);
        Add(root, examples, "evaluate", "Compare a model's predictions with a table that has the truth", "evaluate iris.safetensors more.csv",
            new EvaluateCommand(terminal, cancellation).AddTo);
        Add(root, examples, "export", "Write a trained network as ONNX, C, C#, JavaScript, NumPy, safetensors or npz",
            "export model.safetensors --to c --output model.c", new ExportNetworkCommand(terminal, cancellation).AddTo);
        Command completions = Add(root, examples, "completions", "Print the script with which a shell completes commands, options and values", "",
            new CompletionsCommand(terminal, cancellation).AddTo);
        examples[completions] = CompletionsCommand.Examples;

        // The library's own directive takes any text as a position, and fails if the text is not a number.
        root.Directives.Clear();
        root.Add(new Directive(Suggestions.DirectiveName) { Action = new Suggestions() });

        HelpOption help = root.Options.OfType<HelpOption>().Single();
        HelpAction usual = (HelpAction)help.Action!;
        usual.MaxWidth = HelpWidth(terminal.OutputColumns());
        help.Action = new HelpWithExamples(usual, examples);
        return root;
    }

    /// <summary>The default command: by its name, and by none.</summary>
    private static void AddReproduce(RootCommand root, Dictionary<Command, Func<string>> examples, Terminal terminal, CancellationToken cancellation)
    {
        ReproduceOptions options = new();
        ReproduceCommand reproduce = new(options, terminal, cancellation);
        Command byName = new("reproduce", "Run the study (the default command)");
        foreach (Command command in new[] { root, byName })
        {
            options.AddTo(command);
            command.SetAction(reproduce.Run);
        }
        root.Add(byName);
        examples[byName] = () => ReproduceExample;
    }

    private static Command Add(
        Command parent, Dictionary<Command, Func<string>> examples, string name, string description, string example, Action<Command> fill)
    {
        Command command = new(name, description);
        command.Validators.Add(RefuseWhatStandsBefore);
        fill(command);
        parent.Add(command);
        examples[command] = () => $"{Example} {example}\n";
        return command;
    }

    // The library loses words where it has no room for two columns. With more room the terminal breaks the lines instead.
    private static int HelpWidth(int columns) => columns == 0 ? int.MaxValue : Math.Max(columns, LeastHelpWidth);

    private static void RefuseWhatStandsBefore(CommandResult command)
    {
        SymbolResult[] before = [.. (command.Parent as CommandResult)?.Children ?? []];
        foreach (ArgumentResult argument in before.OfType<ArgumentResult>().Where(argument => argument.Tokens.Count > 0))
            command.AddError($"{argument.Tokens[0].Value} is given, but {command.Command.Name} takes no {argument.Argument.Name}");
        OptionResult? given = before.OfType<OptionResult>().FirstOrDefault(option => !option.Implicit);
        if (given is not null)
        {
            string taken = command.Command.Options.Count > 0 ? "its own behind it" : "no options";
            command.AddError($"{given.Option.Name} is given, but {command.Command.Name} takes {taken}");
        }
    }
}

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

/// <summary>
/// The whole command line. Without the name of a command it runs <c>reproduce</c>. A command that the arguments do not name is known by its name and
/// description alone, as the options of all together take longer to make than a network to train.
/// </summary>
internal sealed class KernelsCommand
{
    private const int LeastHelpWidth = 60;
    private const string Example = $"Example:\n  {ProductInfo.Name}";
    private const string ReproduceExample = $"{Example} reproduce --activations sigmoid,relu,gelu --epochs 400 --output results/gelu\n";

    private readonly RootCommand root = new("Reruns a published study, sigmoid against ReLU on two moons, on generated kernels.");
    private readonly Dictionary<Command, Func<string>> examples = [];
    private readonly string[] arguments;
    private readonly bool isToldWhole;

    private KernelsCommand(string[] arguments)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        this.arguments = arguments;
        isToldWhole = arguments.Any(argument => argument == help.Name || help.Aliases.Contains(argument) || argument == $"[{Suggestions.DirectiveName}]");
    }

    /// <summary>Makes the command line with which these arguments can be read.</summary>
    public static RootCommand Create(string[] arguments, Terminal terminal, CancellationToken cancellation) =>
        new KernelsCommand(arguments).Filled(terminal, cancellation);

    private RootCommand Filled(Terminal terminal, CancellationToken cancellation)
    {
        AddReproduce(terminal, cancellation);
        Add(root, "digest", "Print digests of all that should have the same bits on every machine", "digest",
            command => command.SetAction(new DigestCommand(terminal, cancellation).Run));
        Add(root, "activation", "Show what becomes of a formula: derivative, kinks, plot, error and time", "activation \"z * tanh(softplus(z))\"",
            command => new ActivationCommand(terminal, cancellation).AddTo(command));
        Command claims = Add(root, "claims", "Put every statement of the study to the test, over many seeds", "claims L5 H2 --seeds 100",
            command => new ClaimsCommand(new ClaimsOptions(), terminal, cancellation).AddTo(command));
        Add(claims, "verify", "Make an earlier ledger again and name the lines that differ", "claims verify --baseline docs/claims.json",
            command => new VerifyCommand(new VerifyOptions(), terminal, cancellation).AddTo(command));
        Command sweep = Add(root, "sweep", "Train every combination of some settings over many seeds",
            "sweep --activations relu,silu --learning-rates 0.05,0.5 --seeds 0..99",
            command => new SweepCommand(new SweepOptions(), terminal, cancellation).AddTo(command));
        Add(sweep, "merge", "Put the runs of several stores into one and name missing shards", "sweep merge results/sweep-*.db --output results/sweep.db",
            command => new MergeCommand(terminal, cancellation).AddTo(command));
        Add(sweep, "export", "Write the runs of a store as a table, CSV or Parquet", "sweep export --output runs.parquet",
            command => new ExportCommand(terminal, cancellation).AddTo(command));
        Add(root, "serve", "Serve a live page on this machine: change anything, and all trains again", "serve --open",
            command => new ServeCommand(terminal, cancellation).AddTo(command));
        Add(root, "train", "Train a network on a table of your own and save it",
            "train iris.csv --target species --activation gelu --output iris.safetensors",
            command => new TrainCommand(new TrainOptions(), terminal, cancellation).AddTo(command));
        Add(root, "predict", "Add a model's predictions to the rows of a table", "predict iris.safetensors more.csv > predicted.csv",
            command => new PredictCommand(terminal, cancellation).AddTo(command));
        Add(root, "evaluate", "Compare a model's predictions with a table that has the truth", "evaluate iris.safetensors more.csv",
            command => new EvaluateCommand(terminal, cancellation).AddTo(command));
        Add(root, "export", "Write a trained network as ONNX, C, C#, JavaScript, NumPy, safetensors or npz",
            "export model.safetensors --to c --output model.c", command => new ExportNetworkCommand(terminal, cancellation).AddTo(command));
        Command completions = Add(root, "completions", "Print the script with which a shell completes commands, options and values", "",
            command => new CompletionsCommand(terminal, cancellation).AddTo(command));
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
    private void AddReproduce(Terminal terminal, CancellationToken cancellation)
    {
        ReproduceOptions options = new();
        ReproduceCommand reproduce = new(options, terminal, cancellation);
        Command byName = new("reproduce", "Run the study (the default command)");
        foreach (Command command in new[] { root, byName })
        {
            options.AddTo(command);
            command.SetAction(reproduce.Run);
            examples[command] = () => ReproduceExample;
        }
        root.Add(byName);
    }

    private Command Add(Command parent, string name, string description, string example, Action<Command> fill)
    {
        Command command = new(name, description);
        command.Validators.Add(RefuseWhatStandsBefore);
        if (isToldWhole || arguments.Contains(name))
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

using System;
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
    private const string Example = $"Example:\n  {ProductInfo.Command} --";
    private const string ReproduceExample = $"{Example} reproduce --activations sigmoid,relu,gelu --epochs 400 --output results/gelu\n";

    public static RootCommand Create(Terminal terminal, CancellationToken cancellation)
    {
        ReproduceOptions options = new();
        ReproduceCommand reproduce = new(options, terminal, cancellation);

        RootCommand root = new("Reruns a published study, sigmoid against ReLU on two moons, on generated kernels.");
        Command reproduceByName = new("reproduce", "Run the study (the default command)");
        foreach (Command command in new[] { root, reproduceByName })
        {
            options.AddTo(command);
            command.SetAction(reproduce.Run);
        }
        root.Add(reproduceByName);

        Command digest = new("digest", "Print digests of all that should have the same bits on every machine");
        digest.Validators.Add(RefuseWhatStandsBefore);
        digest.SetAction(new DigestCommand(terminal, cancellation).Run);
        root.Add(digest);

        Command activation = new("activation", "Show what becomes of a formula: derivative, kinks, plot, error and time");
        activation.Validators.Add(RefuseWhatStandsBefore);
        new ActivationCommand(terminal, cancellation).AddTo(activation);
        root.Add(activation);

        Command claims = new("claims", "Put every statement of the study to the test, over many seeds");
        ClaimsOptions claimsOptions = new();
        claimsOptions.AddTo(claims);
        claims.Validators.Add(RefuseWhatStandsBefore);
        claims.SetAction(new ClaimsCommand(claimsOptions, terminal, cancellation).Run);
        Command verify = new("verify", "Make an earlier ledger again and name the lines that differ");
        VerifyOptions verifyOptions = new();
        verifyOptions.AddTo(verify);
        verify.Validators.Add(RefuseWhatStandsBefore);
        verify.SetAction(new VerifyCommand(verifyOptions, terminal, cancellation).Run);
        claims.Add(verify);
        root.Add(claims);

        Command sweep = new("sweep", "Train every combination of some settings over many seeds");
        SweepOptions sweepOptions = new();
        sweepOptions.AddTo(sweep);
        sweep.Validators.Add(RefuseWhatStandsBefore);
        sweep.SetAction(new SweepCommand(sweepOptions, terminal, cancellation).Run);
        Command merge = new("merge", "Put the runs of several stores into one and name missing shards");
        merge.Validators.Add(RefuseWhatStandsBefore);
        new MergeCommand(terminal, cancellation).AddTo(merge);
        sweep.Add(merge);
        Command export = new("export", "Write the runs of a store as a table, CSV or Parquet");
        export.Validators.Add(RefuseWhatStandsBefore);
        new ExportCommand(terminal, cancellation).AddTo(export);
        sweep.Add(export);
        root.Add(sweep);

        Command serve = new("serve", "Serve a live page on this machine: change anything, and all trains again");
        serve.Validators.Add(RefuseWhatStandsBefore);
        new ServeCommand(terminal, cancellation).AddTo(serve);
        root.Add(serve);

        Command completions = new("completions", "Print the script with which a shell completes commands, options and values");
        completions.Validators.Add(RefuseWhatStandsBefore);
        new CompletionsCommand(terminal, cancellation).AddTo(completions);
        root.Add(completions);

        // The library's own directive takes any text as a position, and fails if the text is not a number.
        root.Directives.Clear();
        root.Add(new Directive(Suggestions.DirectiveName) { Action = new Suggestions() });

        HelpOption help = root.Options.OfType<HelpOption>().Single();
        HelpAction usual = (HelpAction)help.Action!;
        usual.MaxWidth = HelpWidth(terminal.OutputColumns());
        help.Action = new HelpWithExamples(usual, new()
        {
            [root] = () => ReproduceExample,
            [reproduceByName] = () => ReproduceExample,
            [digest] = () => $"{Example} digest\n",
            [activation] = () => $"{Example} activation \"z * tanh(softplus(z))\"\n",
            [claims] = () => $"{Example} claims L5 H2 --seeds 100\n",
            [verify] = () => $"{Example} claims verify --baseline docs/claims.json\n",
            [sweep] = () => $"{Example} sweep --activations relu,silu --learning-rates 0.05,0.5 --seeds 0..99\n",
            [merge] = () => $"{Example} sweep merge results/sweep-*.db --output results/sweep.db\n",
            [export] = () => $"{Example} sweep export --output runs.parquet\n",
            [serve] = () => $"{Example} serve --open\n",
            [completions] = CompletionsCommand.Examples,
        });
        return root;
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

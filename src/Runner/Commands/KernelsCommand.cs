using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Linq;
using System.Threading;
using Kernels.Runner.Output;

namespace Kernels.Runner.Commands;

/// <summary>The whole command line. <c>reproduce</c> is what runs when no command is named.</summary>
internal static class KernelsCommand
{
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
        digest.Validators.Add(RefuseOptionsBefore);
        digest.SetAction(new DigestCommand(terminal, cancellation).Run);
        root.Add(digest);

        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }

    private static void RefuseOptionsBefore(CommandResult command)
    {
        OptionResult? given = (command.Parent as CommandResult)?.Children.OfType<OptionResult>().FirstOrDefault(option => !option.Implicit);
        if (given is not null)
            command.AddError($"{given.Option.Name} is given, but {command.Command.Name} takes no options");
    }
}

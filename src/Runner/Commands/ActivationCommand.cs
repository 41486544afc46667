using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using Kernels.OnDemand;
using Kernels.OnDemand.Analysis;
using Kernels.OnDemand.Formulas;
using Kernels.Pages.Figures;
using Kernels.Study;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Shows what the generator makes of a formula.</summary>
internal sealed class ActivationCommand(Terminal terminal, CancellationToken cancellation)
{
    private const double From = -5;
    private const double To = 5;

    // An odd number: 0, where kinks like to be, is none of the arguments.
    private const int Steps = 1999;

    private readonly Argument<string> formula = new("formula") { Description = "The formula, such as \"z * tanh(softplus(z))\"" };

    private readonly Option<bool> emit = new("--emit") { Arity = ArgumentArity.Zero, Description = "Print the C# of a network of it and nothing else" };

    private readonly ValueOption<string> shape = new(
        "--shape", "Widths of the network to emit", StudyShape.Allowed, StudyShape.Published.Text,
        (text, out value) => StudyShape.Read(value = text) is not null);

    private readonly ValueOption<string> output = FigureFile.Option("Where the plot goes");

    public void AddTo(Command command)
    {
        command.Add(formula);
        command.Add(emit);
        command.Add(shape);
        command.Add(output);
        command.Validators.Add(RefuseWhatHasNoEffect);
        command.SetAction(Run);
    }

    private void RefuseWhatHasNoEffect(CommandResult command)
    {
        bool emits = command.GetResult(emit) is { Implicit: false };
        if (emits && command.GetResult(output) is { Implicit: false })
            command.AddError($"{output.Name} is given, but it is for the plot, and {emit.Name} draws none");
        if (!emits && command.GetResult(shape) is { Implicit: false })
            command.AddError($"{shape.Name} is given, but it is for the network that {emit.Name} prints");
    }

    private int Run(ParseResult arguments) => MlpCompiler.IsSupported
        ? Show(arguments)
        : throw new UsageException("activation needs a compiler, and this program was compiled ahead of time");

    [RequiresUnreferencedCode("Compiles the formula.")]
    [RequiresDynamicCode("Compiles the formula.")]
    private int Show(ParseResult arguments)
    {
        Formula read = FormulaArgument.Read(arguments.GetRequiredValue(formula));
        if (arguments.GetValue(emit))
        {
            MlpDesign design = new(StudyShape.Read(arguments.GetRequiredValue(shape))!.Widths, read);
            terminal.Print(Interruptible.Compute(() => MlpCompiler.Compile<double>(design, cancellation).Source, cancellation), cancellation);
            return ExitCode.Done;
        }
        FormulaAnalysis analysis = new(read, From, To, Steps);
        CompiledFormula compiled = Interruptible.Compute(() => MlpCompiler.CompileFormula(read, cancellation), cancellation);
        terminal.Print(FormulaReport.Of(read, analysis, compiled, terminal.OutputColumns()), cancellation);
        if (arguments.GetResult(output) is { Implicit: false })
        {
            string path = arguments.GetRequiredValue(output);
            FigureFile.Write(path, ActivationFigure.Draw(read.ToString(), analysis, FigureLayout.Wide), cancellation);
            terminal.Print($"Plot: {path}\n", cancellation);
        }
        return ExitCode.Done;
    }
}

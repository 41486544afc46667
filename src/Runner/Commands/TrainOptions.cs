using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Linq;
using Kernels.Study;
using Kernels.Tabular;

namespace Runner.Commands;

/// <summary>The arguments of <c>train</c>, which become settings.</summary>
internal sealed class TrainOptions
{
    private static readonly TabularSettings standard = new() { Target = "", Activation = FormulaArgument.Read("relu") };

    private readonly Argument<string> table = TableOptions.Table("A CSV file with a header; - for standard input");
    private readonly ValueOption<string> target = TableOptions.Text("--target", "The column to predict", "the name of a column");
    private readonly ValueOption<string> features = TableOptions.Text(
        "--features", "The columns to learn from, of numbers; all others where none are named", "names of columns with commas between them");
    private readonly Option<bool> regression = new("--regression")
    {
        Arity = ArgumentArity.Zero,
        Description = "The target is a number; else each of its texts is a class",
    };
    private readonly ValueOption<string> activation = new(
        "--activation", "The activation of the hidden layers", "a name such as relu, or a formula in z", "relu",
        (text, out value) => (value = text).Length > 0)
    {
        CompletionSources = { _ => NetworkCatalog.All.Select(network => new CompletionItem(network.Name)) },
    };
    private readonly ValueOption<string> shape = new(
        "--shape", "Inputs, hidden widths and outputs", "2 to 9 widths of 1 to 64 joined by dashes, such as 4-16-16-3", "", IsShape);
    private readonly ValueOption<double> testFraction = TableOptions.Number(
        "--test-fraction", "The part of the rows that only tests", "a number between 0 and 1", standard.TestFraction, IsPart);
    private readonly ValueOption<double> learningRate = TableOptions.Number(
        "--learning-rate", "The learning rate of Adam", "a number above 0 and at most 10", standard.LearningRate, rate => rate is > 0 and <= 10);
    private readonly ValueOption<int> epochs = TableOptions.Count("--epochs", "The most epochs", 1, 1_000_000, standard.Epochs);
    private readonly ValueOption<int> batchSize = TableOptions.Count("--batch-size", "The samples of a step", 1, 1_000_000, standard.BatchSize);
    private readonly ValueOption<int> patience = TableOptions.Count(
        "--patience", "The epochs that may pass without a better validation loss", 1, 1_000_000, standard.Patience);
    private readonly ValueOption<double> l2 = TableOptions.Number(
        "--l2", "The factor of each weight's square in the loss", "a number from 0 to 1", standard.L2Penalty, factor => factor is >= 0 and <= 1);
    private readonly ValueOption<int> seed = TableOptions.Count(
        "--seed", "The seed of split, weights and order", 0, int.MaxValue, (int)standard.Seed);
    private readonly ValueOption<string> output = new(
        "--output", "Where the model goes", "a file that can be written, .safetensors or .npz", "model.safetensors", ClaimsOptions.IsPath);

    public void AddTo(Command command)
    {
        command.Add(table);
        foreach (Option option in (Option[])
            [target, features, regression, activation, shape, testFraction, learningRate, epochs, batchSize, patience, l2, seed, output])
            command.Add(option);
    }

    public string Table(ParseResult result) => result.GetRequiredValue(table);

    public string Output(ParseResult result) => result.GetRequiredValue(output);

    /// <exception cref="UsageException">There is no target, or the activation is neither a name nor a formula.</exception>
    public TabularSettings Settings(ParseResult result)
    {
        if (result.GetRequiredValue(target) is not { Length: > 0 } column)
            throw new UsageException("--target is missing; it names the column to predict");
        string[] chosen = TableOptions.Names(result.GetRequiredValue(features));
        if (chosen.Contains(column))
            throw new UsageException($"--features has '{column}', which is the target");
        return new TabularSettings
        {
            Target = column,
            Features = chosen,
            IsRegression = result.GetValue(regression),
            Activation = FormulaArgument.Read(result.GetRequiredValue(activation)),
            Widths = result.GetRequiredValue(shape) is { Length: > 0 } text
                ? [.. text.Split('-').Select(width => int.Parse(width, CultureInfo.InvariantCulture))]
                : null,
            TestFraction = result.GetValue(testFraction),
            LearningRate = result.GetValue(learningRate),
            Epochs = result.GetValue(epochs),
            BatchSize = result.GetValue(batchSize),
            Patience = result.GetValue(patience),
            L2Penalty = result.GetValue(l2),
            Seed = (uint)result.GetValue(seed),
        };
    }

    private static bool IsPart(double part) => part is > 0 and < 1;

    private static bool IsShape(string text, out string? value)
    {
        string[] widths = (value = text).Split('-');
        return widths.Length is >= 2 and <= 9
            && widths.All(width => int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out int units) && units is >= 1 and <= 64);
    }
}

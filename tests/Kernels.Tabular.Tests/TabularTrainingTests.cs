using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Kernels.Csv;
using Kernels.OnDemand.Formulas;
using Kernels.Training;

namespace Kernels.Tabular.Tests;

/// <summary>Tables of other people reach the accuracies of scikit-learn; a model comes back from its file.</summary>
public sealed class TabularTrainingTests : IDisposable
{
    private static readonly string folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "tables");
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("iris", "species")]
    [InlineData("wine", "class")]
    [InlineData("breast-cancer", "class")]
    public void TheAccuracyIsThatOfScikitLearnWithinItsSpreadOverSeeds(string name, string target)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "tables.json")));
        double[] theirs = [.. document.RootElement.GetProperty(name).EnumerateArray().Select(accuracy => accuracy.GetDouble())];
        CsvTable table = CsvTable.Read(Path.Combine(folder, $"{name}.csv"));
        double[] ours = [.. Enumerable.Range(0, theirs.Length).Select(seed => Accuracy(table, Settings(target) with { Seed = (uint)seed }))];
        double mean = theirs.Average();
        double spread = Math.Sqrt(theirs.Average(accuracy => Math.Pow(accuracy - mean, 2)));
        Assert.True(ours.Average() > mean - spread, $"ours {ours.Average():F4}, theirs {mean:F4} with a standard deviation of {spread:F4}");
    }

    [Fact]
    public void TheSameSettingsGiveTheSameBits()
    {
        CsvTable table = CsvTable.Read(Path.Combine(folder, "wine.csv"));
        TabularModel first = TabularTraining.Fit(table, Settings("class")).Model;
        TabularModel second = TabularTraining.Fit(table, Settings("class")).Model;
        Assert.Equal(first.Network.Parameters, second.Network.Parameters);
    }

    [Theory]
    [InlineData(".safetensors")]
    [InlineData(".npz")]
    public void AModelComesBackFromItsFile(string extension)
    {
        CsvTable table = CsvTable.Read(Path.Combine(folder, "iris.csv"));
        TabularModel model = TabularTraining.Fit(
            table, Settings("species") with { Epochs = 5, Activation = Formula.Parse("z > 0 ? z : alpha * z; alpha = 0.1"), Widths = [4, 7, 3] }).Model;
        string file = path + extension;
        model.Save(file);
        TabularModel loaded = TabularModel.Load(file);
        File.Delete(file);
        double[] features = table.Numbers("sepal length", "sepal width", "petal length", "petal width");
        Assert.Equal(model.Predict(features), loaded.Predict(features));
        Assert.Equal(model.Columns.Features, loaded.Columns.Features);
        Assert.Equal(["setosa", "versicolor", "virginica"], loaded.Columns.Classes);
    }

    [Fact]
    public void ANumberIsPredictedInItsOwnUnit()
    {
        CsvTable table = CsvTable.Read(new StringReader("a,b,y\n" + string.Concat(Rows())), "numbers");
        TabularModel model = TabularTraining.Fit(table, Settings("y") with { IsRegression = true, L2Penalty = 0 }).Model;
        double[] predicted = model.Predict(table.Numbers("a", "b"));
        Assert.InRange(NumberScores.Of(table.Numbers("y"), predicted).R2, 0.995, 1.0);

        static System.Collections.Generic.IEnumerable<string> Rows() => Enumerable.Range(0, 200).Select(row =>
        {
            (double a, double b) = (row % 20 / 5.0, row / 20 - 4.0);
            return FormattableString.Invariant($"{a},{b},{1000 + 50 * a - 20 * a * b}\n");
        });
    }

    [Fact]
    public void TooFewRowsAreRefused()
    {
        CsvTable table = CsvTable.Read(new StringReader("x,y\n1,a\n2,b\n3,a\n"), "few");
        Assert.Equal("the table has 3 rows; at least 10 are needed", Assert.Throws<ArgumentException>(() => TabularTraining.Fit(table, Settings("y"))).Message);
    }

    [Fact]
    public void AShapeOfAnotherTableIsRefused()
    {
        CsvTable table = CsvTable.Read(Path.Combine(folder, "iris.csv"));
        Assert.StartsWith(
            "the table needs 4 inputs and 3 outputs",
            Assert.Throws<ArgumentException>(() => TabularTraining.Fit(table, Settings("species") with { Widths = [2, 8, 8, 1] })).Message,
            StringComparison.Ordinal);
    }

    private static TabularSettings Settings(string target) => new() { Target = target, Activation = Formula.Of<Activations.Relu>() };

    private static double Accuracy(CsvTable table, TabularSettings settings)
    {
        TabularResult result = TabularTraining.Fit(table, settings);
        Assert.NotEqual(TrainingOutcome.Diverged, result.History.Outcome);
        TabularModel model = result.Model;
        double[] probabilities =
            [.. model.Predict(result.Test.Inputs).Chunk(model.Columns.OutputCount).SelectMany(outputs => model.Probabilities(outputs))];
        return new ClassScores(result.Test.Labels(), probabilities, model.Columns.Classes.Count).Confusion.Accuracy;
    }
}

using System;
using System.IO;
using System.Linq;
using System.Text;
using Kernels.Csv;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

/// <summary><c>train</c>, <c>predict</c> and <c>evaluate</c> on tables of a user.</summary>
public sealed class TableCommandTests : IDisposable
{
    private static readonly string iris = Path.Combine(AppContext.BaseDirectory, "Fixtures", "tables", "iris.csv");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TrainsPredictsAndEvaluates()
    {
        string model = folder.At("iris.safetensors");
        CommandRun train = CommandRun.Of("train", iris, "--target", "species", "--activation", "gelu", "--epochs", "60", "--output", model);
        Assert.Equal((ExitCode.Done, ""), (train.ExitCode, train.Error));
        Assert.StartsWith(
            $"{iris}: 150 rows, 4 features; species has 3 classes: setosa, versicolor, virginica\n"
            + "Network 4-16-16-3 of GELU; 89 rows train, 23 tell when to stop, 38 test\nEpoch ", train.Output, StringComparison.Ordinal);
        Assert.EndsWith($"\n\nModel: {model}\n", train.Output, StringComparison.Ordinal);

        CsvTable predicted = CsvTable.Read(new StringReader(CommandRun.Of("predict", model, iris).Output), "predicted");
        Assert.Equal(
            ["prediction", "probability:setosa", "probability:versicolor", "probability:virginica"], predicted.Columns.Skip(5));
        Assert.Equal(CsvTable.Read(iris).Texts("species"), predicted.Texts("species"));
        double[] sums = [.. predicted.Numbers([.. predicted.Columns.Skip(6)]).Chunk(3).Select(row => row[0] + row[1] + row[2])];
        Assert.All(sums, sum => Assert.Equal(1, sum, 12));

        int right = predicted.Texts("species").Zip(predicted.Texts("prediction")).Count(row => row.First == row.Second);
        string evaluated = CommandRun.Of("evaluate", model, iris).Output;
        Assert.InRange(right, 140, 150);
        Assert.Contains(FormattableString.Invariant($"\naccuracy {100 * right / 150.0:F1}%, log loss "), evaluated, StringComparison.Ordinal);

        string figure = folder.At("iris.svg");
        Assert.Equal(new CommandRun(ExitCode.Done, $"{evaluated}\nFigure: {figure}\n", ""), CommandRun.Of("evaluate", model, iris, "--output", figure));
        string drawn = File.ReadAllText(figure);
        Assert.All(["setosa", "versicolor", "virginica"], name => Assert.Contains($">{name}, area ", drawn, StringComparison.Ordinal));
    }

    [Fact]
    public void PredictsANumberFromAnotherOrderOfColumnsAndAnotherSeparator()
    {
        string table = Write("a,b,y\n" + string.Concat(Enumerable.Range(0, 60).Select(row => $"{row % 7},{row % 5},{row % 7 + 10 * (row % 5)}\n")));
        string model = folder.At("model.npz");
        Assert.Equal(ExitCode.Done, CommandRun.Of("train", table, "--target", "y", "--regression", "--shape", "2-8-1", "--output", model).ExitCode);
        CommandRun run = CommandRun.Of("predict", model, Write("\uFEFFname;b;a\r\n\"x;y\";2;1,5\r\n"));
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        string[] lines = run.Output.Split('\n');
        Assert.Equal("name;b;a;prediction", lines[0]);
        Assert.StartsWith("\"x;y\";2;1,5;", lines[1], StringComparison.Ordinal);
        Assert.InRange(double.Parse(lines[1].Split(';')[^1], System.Globalization.CultureInfo.InvariantCulture), 18, 25);
        Assert.Equal(
            new CommandRun(ExitCode.BadUsage, "", "kernels: --output is given, but ROC and calibration are of classes, and y is a number\n"),
            CommandRun.Of("evaluate", model, table, "--output", folder.At("none.svg")));
    }

    [Theory]
    [InlineData("", "the file is empty; a header row is needed")]
    [InlineData("\n\n", "the file is empty; a header row is needed")]
    [InlineData("a,b,y\n", "there is no row below the header")]
    [InlineData("a,b,label\n1,2,x\n", "there is no column 'y'; there are a, b, label")]
    [InlineData("a,,y\n1,2,x\n", "line 1: column 2 of the header has no name")]
    [InlineData("a,a,y\n1,2,x\n", "line 1: the header has column 'a' twice")]
    [InlineData("a,b,y\n1,2,x\n1,2\n", "line 3: the row has 2 cells; the header has 3")]
    [InlineData("a,b,y\n1,2,x,4\n", "line 2: the row has 4 cells; the header has 3")]
    [InlineData("a,b,y\n1,,x\n2,3,z\n", "line 2, column 'b': the cell is empty; a number is needed")]
    [InlineData("a,b,y\n1,2,x\n1,two,z\n", "line 3, column 'b': 'two' is no number")]
    [InlineData("a,b,y\n1,0x10,x\n3,4,z\n", "line 2, column 'b': '0x10' is no number")]
    [InlineData("a,b,y\n1,1 000,x\n3,4,z\n", "line 2, column 'b': '1 000' is no number")]
    [InlineData("a,b,y\n1,2,x\n\u0001\u0002,4,z\n", "line 3, column 'a': '  ' is no number")]
    [InlineData("a,b,y\n1,NaN,x\n1,2,z\n", "line 2, column 'b': 'NaN' is no finite number")]
    [InlineData("a,b,y\n1,1e999,x\n1,2,z\n", "line 2, column 'b': '1e999' is no finite number")]
    [InlineData("a,b,y\n1,\"2,x\n1,2,z\n", "line 2: a quote opens and does not close")]
    [InlineData("a,b,y\n1,\"2,5\",x\n1,2,z\n", "line 2, column 'b': '2,5' is no number with a decimal point")]
    [InlineData("a;b;y\n1,5;2.5;x\n1;2;z\n", "line 2, column 'b': '2.5' is no number with a decimal comma, which the file has elsewhere")]
    [InlineData("a,b,y\n1,2,x\n3,4,x\n", "column 'y' holds one class, 'x'; at least two are needed")]
    [InlineData("y\nx\nz\n", "no column is left to learn from")]
    [InlineData("a,b,y\n1,2,x\n3,4,z\n", "cannot be learned from: the table has 2 rows; at least 10 are needed")]
    public void ATableThatIsWrongIsOneLineAndNoModel(string content, string expected)
    {
        string model = folder.At("none.safetensors");
        CommandRun run = CommandRun.Of("train", Write(content), "--target", "y", "--output", model);
        Assert.Equal((ExitCode.BadUsage, ""), (run.ExitCode, run.Output));
        Assert.EndsWith($"{expected}\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(letter => letter == '\n'));
        Assert.False(File.Exists(model));
    }

    [Fact]
    public void TextThatIsNotUtf8IsOneLine()
    {
        string path = folder.At("latin.csv");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("a,y\n1,é\n2,x\n"));
        Assert.EndsWith("the file is no text in UTF-8\n", CommandRun.Of("train", path, "--target", "y").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--target is missing; it names the column to predict")]
    [InlineData("--features has 'species', which is the target", "--target", "species", "--features", "species")]
    [InlineData("--shape is 4, but must be 2 to 9 widths of 1 to 64 joined by dashes, such as 4-16-16-3", "--target", "species", "--shape", "4")]
    [InlineData("--test-fraction is 1, but must be a number between 0 and 1", "--target", "species", "--test-fraction", "1")]
    [InlineData("the formula is tahn(z), but at column 1 'tahn' is not known; did you mean 'tanh'?", "--target", "species", "--activation", "tahn(z)")]
    public void WrongOptionsAreOneLine(string message, params string[] options) =>
        Assert.Equal(new CommandRun(ExitCode.BadUsage, "", $"kernels: {message}\n"), CommandRun.Of(["train", iris, .. options]));

    [Fact]
    public void AShapeForAnotherTableSaysWhatTheTableNeeds() => Assert.EndsWith(
        "the table needs 4 inputs and 3 outputs, as in 4-16-3: 4 features, 3 classes\n",
        CommandRun.Of("train", iris, "--target", "species", "--shape", "2-8-8-1").Error, StringComparison.Ordinal);

    [Fact]
    public void AMissingFileAndAForeignModelAreOneLine()
    {
        Assert.Equal($"kernels: {folder.At("no.csv")} does not exist\n", CommandRun.Of("train", folder.At("no.csv"), "--target", "y").Error);
        Assert.StartsWith($"kernels: {iris}: ", CommandRun.Of("predict", iris, iris).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EvaluateNamesAClassThatTheModelDoesNotKnow()
    {
        string model = folder.At("model.safetensors");
        CommandRun.Of("train", iris, "--target", "species", "--epochs", "1", "--output", model);
        string table = Write("sepal length,sepal width,petal length,petal width,species\n1,2,3,4,rose\n");
        Assert.EndsWith(": line 2: 'rose' is no class of the model; it knows setosa, versicolor, virginica\n", CommandRun.Of("evaluate", model, table).Error, StringComparison.Ordinal);
        string partial = Write("sepal length,species\n1,setosa\n");
        Assert.EndsWith("there is no column 'sepal width'; there are sepal length, species\n", CommandRun.Of("predict", model, partial).Error, StringComparison.Ordinal);
        string taken = Write("sepal length,sepal width,petal length,petal width,prediction\n1,2,3,4,x\n");
        Assert.EndsWith(": there is a column 'prediction' already, which predict would add\n", CommandRun.Of("predict", model, taken).Error, StringComparison.Ordinal);
    }

    private string Write(string content)
    {
        string path = folder.At(Path.GetRandomFileName());
        File.WriteAllText(path, content);
        return path;
    }
}

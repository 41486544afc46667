using System;
using System.IO;
using System.Text;

namespace Kernels.Csv.Tests;

/// <summary>Files that are wrong: each is refused in one line that names the place.</summary>
public sealed class CsvProblemTests
{
    [Theory]
    [InlineData("", "table: the file is empty; a header row is needed")]
    [InlineData("\n\n  \n", "table: the file is empty; a header row is needed")]
    [InlineData("x,y\n", "table: there is no row below the header")]
    [InlineData("x,x\n1,2\n", "table, line 1: the header has column 'x' twice")]
    [InlineData("\n\nx,x\n1,2\n", "table, line 3: the header has column 'x' twice")]
    [InlineData("x,,y\n1,2,3\n", "table, line 1: column 2 of the header has no name")]
    [InlineData("x,y\n1\n", "table, line 2: the row has 1 cell; the header has 2")]
    [InlineData("x,y\n1,2\n\n1,2,3\n", "table, line 4: the row has 3 cells; the header has 2")]
    [InlineData("x,y\n1,two\n", "table, line 2, column 'y': 'two' is no number")]
    [InlineData("x,y\n1,\n", "table, line 2, column 'y': the cell is empty; a number is needed")]
    [InlineData("x,y\n1,2\n,\n", "table, line 3, column 'x': the cell is empty; a number is needed")]
    [InlineData("x,y\n1,nan\n", "table, line 2, column 'y': 'nan' is no finite number")]
    [InlineData("x,y\n1,1e999\n", "table, line 2, column 'y': '1e999' is no finite number")]
    [InlineData("x,y\n1,0x1F\n", "table, line 2, column 'y': '0x1F' is no number")]
    [InlineData("x,y\n1,1_000\n", "table, line 2, column 'y': '1_000' is no number")]
    [InlineData("x,y\n1,\"1,5\"\n", "table, line 2, column 'y': '1,5' is no number with a decimal point")]
    [InlineData("x;y\n1;1,5\n1;2.5\n", "table, line 3, column 'y': '2.5' is no number with a decimal comma, which the file has elsewhere")]
    [InlineData("x;y\n1;1,500,000\n", "table, line 2, column 'y': '1,500,000' is no number")]
    [InlineData("x,y\n1,\"2\n3,4\n", "table, line 2: a quote opens and does not close")]
    [InlineData("x;y\n1,2\n", "table, line 2: the row has 1 cell; the header has 2")]
    public void AWrongTableIsNamedByItsPlace(string text, string message) => Refused(message, () => Table(text).Numbers("x", "y"));

    [Fact]
    public void AMissingColumnIsNamedWithThoseThatAreThere() =>
        Refused("table: there is no column 'z'; there are x, y", () => Table("x,y\n1,2\n").Numbers("z"));

    [Fact]
    public void OneClassIsNoProblemToLearn() =>
        Refused("table: column 'y' holds one class, 'a'; at least two are needed", () => Table("x,y\n1,a\n2,a\n").ToClasses("y"));

    [Fact]
    public void ATableOfTargetsHasNothingToLearnFrom() =>
        Refused("table: no column is left to learn from", () => Table("y\na\nb\n").ToClasses("y"));

    [Fact]
    public void BytesThatAreNoTextAreRefused()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes("x,y\n1,"), 0xFF, 0xFE, 0x80, 10]);
            Refused($"{path}: the file is no text in UTF-8", () => CsvTable.Read(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void AFileThatIsNotThereIsTheSystemsToReport() => Assert.Throws<FileNotFoundException>(() => CsvTable.Read("no-such-file.csv"));

    [Fact]
    public void ExceptionsSayLineAndColumn()
    {
        CsvException problem = Assert.Throws<CsvException>(() => Table("x,y\n1,2\n1,b\n").Numbers("y"));
        Assert.Equal((3, "y"), (problem.Line, problem.Column));
    }

    private static void Refused(string message, Action read) => Assert.Equal(message, Assert.Throws<CsvException>(read).Message);

    private static CsvTable Table(string text) => CsvTable.Read(new StringReader(text), "table");
}

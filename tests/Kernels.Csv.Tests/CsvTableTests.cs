using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using FsCheck.Xunit;
using Kernels.Data;

namespace Kernels.Csv.Tests;

/// <summary>Files as people have them: each of them means what one sees in it.</summary>
public sealed class CsvTableTests
{
    [Theory]
    [InlineData("a,b\n1,2\n3.5,-4e1\n")]
    [InlineData("a,b\r\n1,2\r\n3.5,-4e1\r\n")]
    [InlineData("a,b\n1,2\n3.5,-4e1")]
    [InlineData("\uFEFFa,b\n1,2\n3.5,-4e1\n")]
    [InlineData("a;b\n1;2\n3,5;-4e1\n")]
    [InlineData("\n\na;b\n1;2\n3,5;-4e1\n")]
    [InlineData("\"a,1\";b\n1;2\n3,5;-4e1\n", "a,1")]
    [InlineData("a\tb\n1\t2\n3.5\t-4e1\n")]
    [InlineData("a|b\n1|2\n3.5|-4e1\n")]
    [InlineData("\"a\",\"b\"\n\"1\",2\n3.5,\"-4e1\"\n")]
    [InlineData("a , b\n 1, 2 \n\n3.5 , -4e1\n\n\n")]
    public void OneTableInManySpellings(string text, string first = "a") => Assert.Equal([1.0, 2.0, 3.5, -40.0], Table(text).Numbers(first, "b"));

    [Fact]
    public void ColumnsAreTakenByNameInTheOrderAsked() => Assert.Equal([2.0, 1.0, 4.0, 3.0], Table("a,b\n1,2\n3,4\n").Numbers("b", "a"));

    [Fact]
    public void QuotedCellsHoldSeparatorsLinesAndQuotes() =>
        Assert.Equal(["one, two", "say \"hi\"", "two\nlines"], Table("t,x\n\"one, two\",1\n\"say \"\"hi\"\"\",2\n\"two\nlines\",3\n").Texts("t"));

    [Fact]
    public void ClassesThatAreNumbersAreInTheOrderOfNumbers() =>
        Assert.Equal(["-1", "2", "10"], Table("x,y\n1,10\n2,2\n3,-1\n").ToClasses("y").Classes);

    [Fact]
    public void OtherClassesAreInTheOrderOfTheirCharacters()
    {
        ClassTable table = Table("x,kind,y\n1,b,5\n2,a,6\n3,B,7\n").ToClasses("kind");
        Assert.Equal(["B", "a", "b"], table.Classes);
        Assert.Equal(["x", "y"], table.Features);
        Assert.Equal([2, 1, 0], table.Data.Labels());
        Assert.Equal([1.0, 5.0, 2.0, 6.0, 3.0, 7.0], table.Data.Inputs.ToArray());
    }

    [Fact]
    public void TwoClassesAreOneOutput()
    {
        Dataset<double> data = Table("x,y\n1,no\n2,yes\n").ToClasses("y").Data;
        Assert.Equal((1, 1), (data.FeatureCount, data.OutputCount));
        Assert.Equal([0.0, 1.0], data.Targets.ToArray());
    }

    [Fact]
    public void TargetsMayBeSeveralNumbers()
    {
        Dataset<double> data = Table("u,x,v\n1,2,3\n4,5,6\n").ToDataset(["v", "u"]);
        Assert.Equal([2.0, 5.0], data.Inputs.ToArray());
        Assert.Equal([3.0, 1.0, 6.0, 4.0], data.Targets.ToArray());
    }

    [Property]
    public bool EveryFiniteNumberComesBackToTheBit(double value) => !double.IsFinite(value)
        || BitConverter.DoubleToInt64Bits(Table($"x,y\n{value.ToString("R", CultureInfo.InvariantCulture)},1\n").Numbers("x")[0]) == BitConverter.DoubleToInt64Bits(value);

    [Fact]
    public void AFileInUtf16WithItsMarkIsRead()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "größe,y\n1,2\n", Encoding.Unicode);
            Assert.Equal([1.0], CsvTable.Read(path).Numbers("größe"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void ALongFileIsReadRowByRow()
    {
        StringWriter text = new();
        text.Write("x,y\n");
        foreach (int row in Enumerable.Range(0, 100_000))
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{row},{row / 8.0}\n"));
        using CsvReader reader = CsvReader.Open(new StringReader(text.ToString()), "long");
        int count = 0;
        for (; reader.Read(); count++)
            Assert.Equal((count / 8.0, count + 2), (reader.Number(reader.IndexOf("y")), reader.Line));
        Assert.Equal(100_000, count);
    }

    private static CsvTable Table(string text)
    {
        // As a file has it: with the bytes of its mark.
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return CsvTable.Read(new StreamReader(stream), "table");
    }
}

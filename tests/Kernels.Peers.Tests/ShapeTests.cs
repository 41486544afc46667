using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kernels.Peers.ManyShapes;
using Kernels.Peers.Results;
using VerifyXunit;

namespace Kernels.Peers.Tests;

/// <summary>Networks of many shapes: made-up figures in a table and in a picture, and what Kernels answers.</summary>
public class ShapeTests
{
    private static readonly ShapeResults results = new(new Machine("Some OS 1", "Some Processor", "AVX2"), Rounds: 3,
    [
        new ShapeProgram("Kernels", ".NET 1", Missing: null, ShapeCase.All.ToDictionary(shape => shape.ToString(), shape => new Figure(shape.Width, 1))),
        new ShapeProgram("C++ (one)", "1", Missing: null, ShapeCase.All.ToDictionary(shape => shape.ToString(), shape => new Figure(1, 0.9 + shape.Width / 256.0))),
        new ShapeProgram("C++ (two)", "2", Missing: null, ShapeCase.All.ToDictionary(shape => shape.ToString(), shape => new Figure(1, 1.0 + shape.Hidden / 256.0))),
        new ShapeProgram("Slow", "3", Missing: null, ShapeCase.All.ToDictionary(shape => shape.ToString(), shape => new Figure(1, 1 + 4096.0 / shape.Batch / shape.Width))),
        new ShapeProgram("Absent", Version: null, "it is not installed", new System.Collections.Generic.Dictionary<string, Figure>()),
    ]);

    [Fact]
    public Task TheTableShowsTheFastestBuildAndNamesWhatIsMissing() => Verifier.Verify(ShapeTable.Markdown(results));

    [Fact]
    public Task ThePictureHasARowForEachPeerAndALineForEachDepth() => Verifier.Verify(ShapeFigure.Of(results).ToFile(), extension: "svg");

    [Fact]
    public void KernelsAnswersForEachPrecisionAndAlsoForSamplesAlone()
    {
        string[] questions = ["mean 3x2 double", "mean 3x2 single", "infer-1 3x2 double", "infer-64 3x2 single"];
        StringWriter answers = new();
        OwnShapes.Serve(new StringReader(string.Join('\n', questions)), answers);
        double[] numbers = [.. answers.ToString().Split('\n')[1..^1].Select((line, index) =>
        {
            Assert.StartsWith(questions[index] + " ", line, System.StringComparison.Ordinal);
            return double.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture);
        })];
        Assert.InRange(numbers[0], 0.1, 0.9);
        Assert.Equal(numbers[0], numbers[1], 1e-6);
        Assert.All(numbers[2..], nanoseconds => Assert.InRange(nanoseconds, 0.1, 1e6));
    }
}

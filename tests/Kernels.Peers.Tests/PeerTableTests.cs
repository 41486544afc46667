using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kernels.Peers.Results;
using VerifyXunit;

namespace Kernels.Peers.Tests;

/// <summary>A table of made-up figures, and its way through a file.</summary>
public class PeerTableTests
{
    private static readonly PeerResults results = new(new Machine("Some OS 1", "Some Processor", "AVX2"), Rounds: 3,
    [
        new ProgramResult("Kernels", ".NET 1", Missing: null, Figures(1, 0, "double", "single"), new Dictionary<string, double>
        {
            ["train relu"] = 1.75, ["train sigmoid"] = 1.8, ["infer-1 relu"] = 0.98, ["infer-1 sigmoid"] = 1.2,
            ["infer-64 relu"] = 1.9, ["infer-64 sigmoid"] = 2, ["infer-4096 relu"] = 1.9, ["infer-4096 sigmoid"] = 2,
        }),
        new ProgramResult("C++ (one, 256 bits)", "1", Missing: null, Figures(1.5, 0.01, "double", "single"), new Dictionary<string, double>()),
        new ProgramResult("C++ (two, 512 bits)", "2", Missing: null, Figures(1.8, -0.02, "double"), new Dictionary<string, double>()),
        new ProgramResult("C++ (two, 512 bits, careful)", "2", Missing: null, Figures(2.5, 0.01, "double"), new Dictionary<string, double>(), Errors(0.9)),
        new ProgramResult("C++ (two, 512 bits, careless)", "2", Missing: null, Figures(2.1, 0.01, "double"), new Dictionary<string, double>(), Errors(1.2)),
        new ProgramResult("Slow", "2.0", Missing: null, Figures(123.4, 0, "double"), new Dictionary<string, double>()),
        new ProgramResult("Absent", Version: null, "it is not installed", new Dictionary<string, Figure>(), new Dictionary<string, double>()),
    ], new Dictionary<string, double> { ["double"] = 30, ["single"] = 60 });

    [Fact]
    public Task ItShowsMediansAndRatiosAndNamesWhatIsMissing() => Verifier.Verify(PeerTable.Markdown(results));

    [Fact]
    public Task AllActivationsAreComparedWithTheFastestCpp() => Verifier.Verify(CppTable.Markdown(results));

    [Fact]
    public Task EachBuildOfTheCppHasItsMeans() => Verifier.Verify(BuildTable.Markdown(results));

    [Fact]
    public Task OfCppThatErrsMoreNoneIsLikeKernels() => Verifier.Verify(LikeTable.Markdown(results));

    [Fact]
    public Task EachSourceOfFunctionsHasTimesAndErrors() => Verifier.Verify(FunctionTable.Markdown(results));

    [Fact]
    public void ItIsTheSameAfterBeingKeptInAFile()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string written = ResultFiles.Write(results, folder.FullName);
            Assert.Equal("some-processor-avx2", Path.GetFileName(written));
            Assert.Equal(PeerTable.Markdown(results), PeerTable.Markdown(ResultFiles.Read<PeerResults>(Path.Combine(written, "peers.json"))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // In double the logistic function of both is as exact as that of Kernels; in single none says its error.
    private static Dictionary<string, double> Errors(double ulp) => Case.Activations.Select(Case.Function).OfType<string>().Distinct()
        .ToDictionary(function => $"{function} {Case.Double}", _ => ulp);

    // Each case differs, so that none can stand in another's place.
    private static Dictionary<string, Figure> Figures(double ratio, double step, params string[] precisions) => Case.All
        .Where(measured => precisions.Contains(measured.Precision))
        .Select((measured, index) => (Case: measured.ToString(), Ratio: ratio + step * index, Own: measured.Work == Case.Training ? 4.5e6 + 1e5 * index : 10 + index))
        .ToDictionary(row => row.Case, row => new Figure(row.Ratio * row.Own, row.Ratio));
}

using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kernels.Study;
using Kernels.Testing;
using Runner.Output;
using VerifyXunit;

namespace Runner.Tests.Output;

public sealed class StudyReportTests
{
    [Fact]
    public Task ThePublishedRunReadsLikeThis() => Verifier
        .Verify(Report(OurStudy.Published with { TrainingTime = TimeSpan.FromMilliseconds(12.34) }).TrimEnd('\n'))
        .UseDirectory("Snapshots");

    [Fact]
    public void AnotherConfigurationHasNoFiguresOfTheStudyBesideIt() =>
        Assert.DoesNotContain("study", Report(Experiment.Run(new() { Epochs = 2 })), StringComparison.Ordinal);

    [Fact]
    public void AFigureThatDiffersIsMarked()
    {
        StudyResult result = OurStudy.Published;
        NetworkResult other = result.Networks[0] with { TestAccuracy = 0.8 };
        Assert.Contains("79.0% !\n", Report(result with { Networks = [other, result.Networks[1]] }), StringComparison.Ordinal);
    }

    [Fact]
    public void ElevenNetworksFitIntoEightyColumns()
    {
        string report = Report(Experiment.Run(new() { Epochs = 8, Networks = NetworkCatalog.All }));
        Assert.All(report.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Equal(5, report.Split('\n').Count(line => line.StartsWith("leaky ReLU ", StringComparison.Ordinal)));
    }

    [Fact]
    public void ANetworkWhoseLossStopsBeingFiniteIsNoted()
    {
        StudyResult result = OurStudy.Published;
        NetworkResult stopped = result.Networks[0] with { StoppedAtEpoch = 401, LossHistory = result.Networks[0].LossHistory[..400] };
        string report = Report(result with { Networks = [stopped] });
        Assert.Matches("sigmoid +0.3589 +0.2875 +- +-\n", report);
        Assert.Matches("\nAccuracy +train +test\nsigmoid +- +-\n", report);
        Assert.Contains("sigmoid: the loss is not finite at epoch 401; its training stopped there.\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void AFigureTooWideForItsColumnIsGivenInScientificNotation()
    {
        StudyResult result = OurStudy.Published;
        NetworkResult wide = result.Networks[0] with { HiddenSpread = [1.23456e100, double.NaN] };
        Assert.Matches("sigmoid +1.23E[+]100 +-\n", Report(result with { Networks = [wide] }));
    }

    private static string Report(StudyResult result)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        StudyReport.WriteHeading(writer, result.Options);
        StudyReport.WriteResults(writer, result);
        return writer.ToString();
    }
}

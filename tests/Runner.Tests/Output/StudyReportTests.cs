using System;
using System.IO;
using System.Linq;
using Kernels.Runner.Output;
using Kernels.Runner.Study;
using Kernels.Runner.Tests.Support;

namespace Kernels.Runner.Tests.Output;

public sealed class StudyReportTests
{
    [Fact]
    public void ThePublishedRunReadsLikeThis()
    {
        StudyResult result = OurStudy.Published with { TrainingTime = TimeSpan.FromMilliseconds(12.34) };
        Assert.Equal(
            """
            Two moons: 400 samples, noise 0.18, data seed 42, test fraction 0.25
            Training:  800 epochs, batches of 64, learning rate 0.05, seed 42
            Under ours, the study's figures: = same to the last digit printed, ! different

            Loss at epoch         200        400        600        800
            sigmoid            0.3589     0.2875     0.2871     0.2822
              study            0.3589 =   0.2875 =   0.2871 =   0.2822 =
            ReLU               0.1549     0.0566     0.0450     0.0353
              study            0.1549 =   0.0566 =   0.0450 =   0.0353 =

            Accuracy            train       test
            sigmoid             85.0%      79.0%
              study                        79.0% =
            ReLU                99.0%      96.0%
              study                        96.0% =

            Hidden spread     layer 1    layer 2
            sigmoid            0.2593     0.1950
              study            0.2593 =   0.1950 =
            ReLU               1.1453     1.6729
              study            1.1453 =   1.6729 =

            Signal, class 0        z1         a1         z2         a2         z3
            sigmoid             2.256      0.307      0.904      0.519      3.917
              study             2.256 =    0.307 =    0.904 =    0.519 =    3.917 =
            ReLU                1.699      0.275      0.862      0.604      9.092
              study             1.699 =    0.275 =    0.862 =    0.604 =    9.092 =

            Signal, class 1        z1         a1         z2         a2         z3
            sigmoid             2.079      0.687      1.498      0.405      3.446
              study             2.079 =    0.687 =    1.498 =    0.405 =    3.446 =
            ReLU                2.054      1.523      2.154      1.570     20.199
              study             2.054 =    1.523 =    2.154 =    1.570 =   20.199 =

            Training took 12.3 ms for 2 networks.

            """,
            Report(result));
    }

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
        Assert.Contains("sigmoid: the loss is not finite at epoch 401; its training stopped there.\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void AFigureTooWideForItsColumnIsGivenInScientificNotation()
    {
        StudyResult result = OurStudy.Published;
        NetworkResult wide = result.Networks[0] with { HiddenSpread = [1.23456e100, double.NaN] };
        Assert.Matches("sigmoid +1.23E[+]100 +NaN\n", Report(result with { Networks = [wide] }));
    }

    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(2, new[] { 1, 2 })]
    [InlineData(5, new[] { 1, 2, 3, 5 })]
    [InlineData(800, new[] { 200, 400, 600, 800 })]
    [InlineData(1_000_000_000, new[] { 250_000_000, 500_000_000, 750_000_000, 1_000_000_000 })]
    public void LossesAreGivenAtTheEndsOfTheQuarters(int epochs, int[] expected) => Assert.Equal(expected, StudyReport.QuarterPoints(epochs));

    private static string Report(StudyResult result)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        StudyReport.WriteHeading(writer, result.Options);
        StudyReport.WriteResults(writer, result);
        return writer.ToString();
    }
}

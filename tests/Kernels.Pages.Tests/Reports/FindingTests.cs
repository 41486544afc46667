using System.Linq;
using Kernels.Pages.Reports;
using Kernels.Study;

namespace Kernels.Pages.Tests.Reports;

/// <summary>The finding of the published run, and of runs in which its numbers were changed.</summary>
public sealed class FindingTests
{
    private static StudyResult Two => ReportResults.Of("two");

    [Fact]
    public void ThePublishedRunIsPutIntoTwoSentences() => Assert.Equal(
        "After 800 epochs ReLU classifies 96.0% of 100 test samples correctly and sigmoid 79.0%, at training losses of 0.0353 and 0.2822. "
        + "All 34 figures that the study printed for sigmoid and ReLU come out the same to the last digit, "
        + "and the spread of hidden outputs grows from layer 1 to layer 2 for ReLU (1.1453 to 1.6729) and shrinks for sigmoid (0.2593 to 0.1950).",
        Finding.Of(Two));

    [Fact]
    public void AFigureThatDiffersIsNotCounted()
    {
        StudyResult result = Two with { Networks = [Two.Networks[0] with { TestAccuracy = 0.8 }, Two.Networks[1]] };
        Assert.Contains("sigmoid 80.0%, at", Finding.Of(result));
        Assert.Contains(". 33 of the 34 figures that the study printed for sigmoid and ReLU come out the same", Finding.Of(result));
    }

    [Fact]
    public void AccuraciesThatDifferDoNotReadTheSame()
    {
        StudyResult close = Two with { Networks = [Two.Networks[0] with { TestAccuracy = 0.79012 }, Two.Networks[1] with { TestAccuracy = 0.79008 }] };
        Assert.StartsWith("After 800 epochs sigmoid classifies 79.012% of 100 test samples correctly and ReLU 79.008%, at", Finding.Of(close));
        StudyResult almost = Two with { Networks = [Two.Networks[0] with { TestAccuracy = 1 }, Two.Networks[1] with { TestAccuracy = 0.9998 }] };
        Assert.StartsWith("After 800 epochs sigmoid classifies 100.0% of 100 test samples correctly and ReLU 99.98%, at", Finding.Of(almost));
    }

    [Fact]
    public void ANetworkWithoutAllOutputsIsLeftOutAndNamed()
    {
        StudyResult result = Two with { Networks = [Two.Networks[0] with { TestAccuracy = double.NaN }, Two.Networks[1]] };
        Assert.StartsWith(
            "After 800 epochs ReLU classifies 96.0% of 100 test samples correctly, at a training loss of 0.0353; outputs for some test samples are not numbers for sigmoid. ",
            Finding.Of(result));
    }

    [Fact]
    public void ATieIsCalledOne()
    {
        StudyResult result = Two with { Networks = [.. Two.Networks.Select(network => network with { TestAccuracy = 0.96, HiddenSpread = [1, 1.00001] })] };
        Assert.StartsWith("After 800 epochs sigmoid and ReLU each classify 96.0% of 100 test samples correctly, at training losses of 0.2822 and 0.0353. ", Finding.Of(result));
        Assert.EndsWith(" stays the same from layer 1 to layer 2 for sigmoid (1.0000 to 1.0000) and ReLU (1.0000 to 1.0000).", Finding.Of(result));
    }

    [Fact]
    public void AnotherConfigurationHasNothingOfTheStudyToMeet() => Assert.Equal(
        "After 1 epoch ReLU classifies 40.0% of 100 test samples correctly, at a training loss of 0.6752. "
        + "The spread of hidden outputs shrinks from layer 1 to layer 2 for ReLU (0.8484 to 0.6576).",
        Finding.Of(ReportResults.Of("one")));

    [Fact]
    public void OfManyNetworksTheBestAndTheWorstAreNamed()
    {
        string finding = Finding.Of(ReportResults.Of("six"));
        Assert.StartsWith(
            "After 800 epochs the accuracy on 100 test samples is highest for ELU and tanh, 98.0%, and lowest for sigmoid, 79.0%, "
            + "and the training loss is lowest for ReLU, 0.0353, and highest for sigmoid, 0.2822. All 34 figures ",
            finding);
        Assert.EndsWith("for ELU, leaky ReLU, Swish and ReLU and shrinks for tanh and sigmoid.", finding);
    }

    [Fact]
    public void ManyNetworksMayTie()
    {
        StudyResult six = ReportResults.Of("six");
        StudyResult result = six with { Networks = [.. six.Networks.Select(network => network with { TestAccuracy = 0.5 })] };
        Assert.Contains("the accuracy on 100 test samples is 50.0% for all, and the training loss is lowest for ", Finding.Of(result));
    }

    [Fact]
    public void ATrainingThatStoppedIsLeftOutOfTheComparisonAndNamed()
    {
        StudyResult result = Two with { Networks = [Two.Networks[0] with { StoppedAtEpoch = 401 }, Two.Networks[1]] };
        Assert.StartsWith(
            "After 800 epochs ReLU classifies 96.0% of 100 test samples correctly, at a training loss of 0.0353; training stopped, as the loss was no longer finite, at epoch 401 for sigmoid. ",
            Finding.Of(result));
        Assert.EndsWith("the spread of hidden outputs grows from layer 1 to layer 2 for ReLU (1.1453 to 1.6729).", Finding.Of(result));
    }

    [Fact]
    public void WhereAllTrainingsStoppedNothingIsCompared()
    {
        StudyResult result = Two with { Networks = [.. Two.Networks.Select((network, index) => network with { StoppedAtEpoch = 3 + index })] };
        Assert.Equal(
            "Training stopped, as the loss was no longer finite, at epoch 3 for sigmoid and at epoch 4 for ReLU. "
            + "No network has an accuracy, and signals are those of the parameters at the end.",
            Finding.Of(result));
    }

    [Fact]
    public void TrainingsThatStoppedTogetherAreNamedTogether() => Assert.Contains(
        "; training stopped, as the loss was no longer finite, at epoch 1 for ReLU, leaky ReLU, ELU, softplus, SiLU, GELU, GELU (erf), PReLU and Swish. ",
        Finding.Of(ReportResults.Of("diverged")));
}

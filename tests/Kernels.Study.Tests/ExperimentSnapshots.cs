using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using VerifyXunit;

namespace Kernels.Study.Tests;

public sealed class ExperimentSnapshots
{
    // Full digits: a change of bits anywhere between the seed and the test set shows here, on any machine.
    [Fact]
    public Task ASmallStudyOfAllNetworksComesToThis()
    {
        StudyResult result = Experiment.Run(new() { Samples = 40, Epochs = 2, Networks = NetworkCatalog.All });
        return Verifier.Verify(string.Join("\n\n", result.Networks.Select(Summary))).UseDirectory("Snapshots");
    }

    private static string Summary(NetworkResult network) =>
        $"""
        {network.Network.Name}
          losses          {Digits(network.LossHistory)}
          train accuracy  {Digits(network.TrainAccuracy)}
          test accuracy   {Digits(network.TestAccuracy)}
          hidden spread   {Digits(network.HiddenSpread)}
        """;

    private static string Digits(params double[] figures) =>
        string.Join(' ', figures.Select(figure => figure.ToString("R", CultureInfo.InvariantCulture)));
}

using System.Globalization;
using System.IO;
using System.Linq;
using Kernels.Peers.Own;

namespace Kernels.Peers.Tests;

/// <summary>What is measured of Kernels is a network that learns.</summary>
public class OwnProgramTests
{
    [Fact]
    public void EveryNetworkReachesTheAccuracyOfItsKind()
    {
        string[] questions = [.. from activation in Case.Activations from precision in Case.Precisions select $"accuracy {activation} {precision}"];
        StringWriter answers = new();
        OwnProgram.Serve(Repository.At("tests", "Fixtures", "published", "dataset.csv"), new StringReader(string.Join('\n', questions)), answers);

        string[] lines = answers.ToString().Split('\n');
        Assert.StartsWith("ready .NET", lines[0], System.StringComparison.Ordinal);
        for (int index = 0; index < questions.Length; index++)
        {
            Assert.StartsWith(questions[index] + " ", lines[index + 1], System.StringComparison.Ordinal);
            double accuracy = double.Parse(lines[index + 1].Split(' ')[^1], CultureInfo.InvariantCulture);
            // On these samples the study's networks reach 0.99 and 0.85, all others more than the sigmoid's.
            Assert.InRange(accuracy, index < Case.Precisions.Count ? 0.97 : 0.83, 1);
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Kernels.Testing;

/// <summary>One run of the study with NumPy 1.24.2 and scikit-learn 1.2.1: its settings, its samples, its networks and figures of them.</summary>
internal sealed class StudyFixture
{
    private readonly Dictionary<string, double[]> losses;

    private StudyFixture(string name)
    {
        Name = name;
        Document = Fixture.Json($"{name}/study.json");
        Samples = new SamplesFixture(Fixture.Rows($"{name}/dataset.csv"));
        string[][] rows = Fixture.Rows($"{name}/loss.csv");
        losses = NetworkNames.Index().ToDictionary(network => network.Item, network => rows.Select(row => Fixture.Number(row[network.Index + 1])).ToArray());
    }

    public static StudyFixture Published { get; } = new("published");

    public static IReadOnlyList<StudyFixture> All { get; } = [Published, new("variation")];

    /// <summary>The names of all studies.</summary>
    public static TheoryData<string> Names => [.. All.Select(study => study.Name)];

    /// <summary>The networks of all studies, each with the name of its study before its own.</summary>
    public static TheoryData<string, string> Networks
    {
        get
        {
            TheoryData<string, string> networks = new();
            foreach (StudyFixture study in All)
            {
                foreach (string network in study.NetworkNames)
                    networks.Add(study.Name, network);
            }
            return networks;
        }
    }

    public string Name { get; }

    /// <summary>All of <c>study.json</c>.</summary>
    public JsonElement Document { get; }

    public SamplesFixture Samples { get; }

    private IEnumerable<string> NetworkNames => Document.GetProperty("networks").EnumerateObject().Select(network => network.Name);

    public static StudyFixture Of(string name) => All.Single(study => study.Name == name);

    public JsonElement Setting(string name) => Document.GetProperty("config").GetProperty(name);

    public JsonElement Network(string name) => Document.GetProperty("networks").GetProperty(name);

    /// <summary>A network's loss of every epoch.</summary>
    public double[] Losses(string network) => losses[network];

    /// <summary>The sample that the signal traces of a class follow.</summary>
    public double[] FarSample(string label) => Document.GetProperty("far_samples").GetProperty(label).Doubles();
}

using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study;

namespace Kernels.Testing;

/// <summary>Our runs of the configurations that NumPy ran, each made once.</summary>
internal static class OurStudy
{
    private static readonly Dictionary<string, Lazy<StudyResult>> results =
        StudyFixture.All.ToDictionary(study => study.Name, study => new Lazy<StudyResult>(() => Experiment.Run(OptionsOf(study))));

    public static StudyResult Published => Of("published");

    public static StudyResult Of(string study) => results[study].Value;

    public static NetworkResult Network(string study, string name) => Of(study).Networks.Single(network => network.Network.Name == name);

    private static StudyOptions OptionsOf(StudyFixture study) => new()
    {
        Networks = [.. study.Setting("activations").GetString()!.Split(',').Select(name => NetworkCatalog.Find(name)!)],
        Samples = study.Setting("samples").GetInt32(),
        Noise = study.Setting("noise").GetDouble(),
        DataSeed = study.Setting("data-seed").GetUInt32(),
        TestFraction = study.Setting("test-fraction").GetDouble(),
        Seed = study.Setting("seed").GetUInt32(),
        Epochs = study.Setting("epochs").GetInt32(),
        BatchSize = study.Setting("batch").GetInt32(),
        LearningRate = study.Setting("rate").GetDouble(),
    };
}

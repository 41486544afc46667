using System;
using System.Linq;
using Kernels.Pages.Reports;
using Kernels.Study;
using Kernels.Study.Settings;

namespace Kernels.Pages.Tests.Reports;

public sealed class RunSectionTests
{
    private static readonly StudyOptions options = new()
    {
        Networks = [NetworkCatalog.Find("softplus")!],
        Shape = new("2-5-4-1"),
        Samples = 57,
        Noise = 0.37,
        DataSeed = 913,
        TestFraction = 0.29,
        Seed = 827,
        Epochs = 3,
        BatchSize = 19,
        LearningRate = 0.0625,
        Scale = InitialScale.Glorot,
    };

    // Without the command that repeats the run, which names all of them as well.
    private static readonly Lazy<string> prose = new(() => RunSection.Of(Experiment.Run(options)).Text.Split("<pre", 2)[0]);

    public static TheoryData<string> Names => [.. StudySettings.All.Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EverySettingIsToldInProse(string name)
    {
        StudySetting setting = StudySettings.All.Single(setting => setting.Name == name);
        Assert.NotEqual(setting.Text(StudyOptions.Published), setting.Text(options));
        string told = name switch
        {
            "test-fraction" => "40 to train on and 17 to test on",
            "init" => "scaled by the rule of Glorot",
            _ => setting.Text(options),
        };
        Assert.Contains(told, prose.Value, StringComparison.Ordinal);
    }
}

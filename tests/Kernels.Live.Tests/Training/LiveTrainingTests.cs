using System;
using System.Linq;
using System.Threading;
using Kernels.Live.Answers;
using Kernels.Live.Settings;
using Kernels.Live.Training;
using Kernels.Study;
using Kernels.Study.Digests;
using Kernels.Study.Settings;

namespace Kernels.Live.Tests.Training;

/// <summary>What the page draws is what the Runner computes.</summary>
public sealed class LiveTrainingTests
{
    private const string PublishedDigest = "f1166a11b7f33f99";
    private static readonly NetworkCache cache = new(64);
    private static readonly LiveTraining training = new(cache, new TrainingCost(1.0));

    [Fact]
    public void TheDefaultsAreThePublishedStudy()
    {
        LiveSettings settings = SettingsReader.Read("");
        Assert.Equal(PublishedDigest, Provenance.Of(settings, training.Train(settings, CancellationToken.None)).Digest);
    }

    /// <summary>Every setting that the Runner has too, changed: the same digest as its own run.</summary>
    [Theory]
    [InlineData("samples=300")]
    [InlineData("noise=0.3")]
    [InlineData("data-seed=7")]
    [InlineData("test=0.4")]
    [InlineData("seed=7")]
    [InlineData("")]
    [InlineData("a.batch=16&b.batch=16")]
    [InlineData("a.rate=0.5&b.rate=0.5")]
    [InlineData("a.activation=gelu")]
    [InlineData("a.hidden=4-3-2&b.hidden=4-3-2")]
    [InlineData("a.activation=z*tanh(softplus(z))")]
    [InlineData("networks=1&a.activation=mine = where(z > 0, z, alpha * z); alpha = 0.1")]
    public void TheDigestIsThatOfTheRunner(string request)
    {
        LiveSettings settings = SettingsReader.Read($"epochs=60&{request}");
        LiveResult result = training.Train(settings, CancellationToken.None);
        Provenance provenance = Provenance.Of(settings, result);
        StudyOptions options = OptionsOf(provenance.Command!);
        Assert.Equal(StudyDigest.Of(Experiment.Run(options)).ToString(), provenance.Digest);
        Assert.Equal(CommandText.Of(options), provenance.Command);
    }

    /// <summary>Networks that differ in more than their activation have a command each.</summary>
    [Fact]
    public void EachNetworkHasACommandOfItsOwn()
    {
        LiveSettings settings = SettingsReader.Read("a.rate=0.5&epochs=40");
        Provenance provenance = Provenance.Of(settings, training.Train(settings, CancellationToken.None));
        Assert.Null(provenance.Command);
        Assert.Contains("differ in more", provenance.Reason, StringComparison.Ordinal);
        foreach ((string digest, string? command) in provenance.Networks)
            Assert.Equal(StudyDigest.Of(Experiment.Run(OptionsOf(command!))).ToString(), digest);
    }

    [Theory]
    [InlineData("a.l1=0.001")]
    [InlineData("a.optimizer=adam")]
    [InlineData("a.scale=he")]
    [InlineData("features=x1,x2,x1sq")]
    [InlineData("data=circles")]
    [InlineData("scaling=none")]
    [InlineData("a.hidden=none")]
    [InlineData("a.hidden=1-1")]
    [InlineData("a.activation2=tanh")]
    public void WhatTheRunnerLacksHasNoCommand(string request)
    {
        LiveSettings settings = SettingsReader.Read($"epochs=3&{request}");
        Provenance provenance = Provenance.Of(settings, training.Train(settings, CancellationToken.None));
        Assert.Null(provenance.Command);
        Assert.NotNull(provenance.Reason);
    }

    [Fact]
    public void NoMoreNetworksAreKeptThanAllowed()
    {
        NetworkCache small = new(most: 2);
        LiveTraining own = new(small, new TrainingCost(1.0));
        foreach (int width in Enumerable.Range(2, 4))
            own.Train(SettingsReader.Read($"networks=1&epochs=1&a.hidden={width}"), CancellationToken.None);
        Assert.Equal(2, small.Count);
    }

    [Fact]
    public void ACancelledTrainingEnds()
    {
        using CancellationTokenSource unwanted = new();
        unwanted.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => training.Train(SettingsReader.Read(""), unwanted.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => training.Train(SettingsReader.Read("seeds=30"), unwanted.Token));
    }

    [Theory]
    [InlineData("epochs=20000&seeds=200")]
    [InlineData("epochs=20000&samples=2000&a.hidden=16-16-16-16-16-16")]
    [InlineData("epochs=20000&a.batch=1")]
    public void ATrainingOfMoreThanTwoSecondsIsRefusedWithTheEstimate(string request)
    {
        SettingsException refusal = Assert.Throws<SettingsException>(() => training.Train(SettingsReader.Read(request), CancellationToken.None));
        Assert.Matches(@"^this training would take about \d+\.\d s, and at most 2 s are allowed", refusal.Message);
    }

    [Theory]
    [InlineData("a.activation=z * tahn(z)", "a.activation", "the formula cannot be read: column 5: 'tahn' is not known; did you mean 'tanh'?")]
    [InlineData("data=own&points=1,1,0;1,1,0;1,1,1;1,1,1", "data", "these 4 samples cannot be scaled; all are equal")]
    public void WhatCannotBeTrainedIsSaidInOneLine(string request, string key, string message)
    {
        SettingsException problem = Assert.Throws<SettingsException>(() => training.Train(SettingsReader.Read(request), CancellationToken.None));
        Assert.Equal((key, message), (problem.Key, problem.Message));
    }

    /// <summary>Each of many seeds is what the page would draw of it alone.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("vary=all")]
    public void EachOfManySeedsIsThatSeedAlone(string request)
    {
        LiveResult many = training.Train(SettingsReader.Read($"seeds=30&epochs=20&{request}"), CancellationToken.None);
        string data = request.Length > 0 ? "&data-seed=49" : "";
        LiveResult alone = training.Train(SettingsReader.Read($"seed=49&epochs=20{data}"), CancellationToken.None);
        for (int index = 0; index < 2; index++)
        {
            Assert.Equal(alone.Networks[index].First.FinalParameters, many.Networks[index].Seeds[7].Result.FinalParameters);
            Assert.Equal(alone.Networks[index].First.LossHistory, many.Networks[index].Seeds[7].Result.LossHistory);
            Assert.Equal(alone.Networks[index].First.TestAccuracy, many.Networks[index].Seeds[7].Result.TestAccuracy);
        }
    }

    /// <summary>The options that the command line reads from a command.</summary>
    private static StudyOptions OptionsOf(string command)
    {
        StudyOptions options = StudyOptions.Published;
        string[] parts = command.Split(" --")[2..];
        foreach (string part in parts.Where(part => part.Trim().Length > 0))
        {
            string name = part.Trim().Split(' ')[0], text = part.Trim()[name.Length..].Trim().Trim('"', '\'');
            Assert.True(StudySettings.All.Single(setting => setting.Name == name).TryRead(text, ref options), part);
        }
        return options;
    }
}

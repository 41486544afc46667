using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Kernels.Live.Settings;

namespace Kernels.Live.Tests.Settings;

/// <summary>A request is read strictly: a value that is allowed, or one line of what is wrong.</summary>
public sealed class SettingsReaderTests
{
    [Fact]
    public void NothingAskedIsTheStudy()
    {
        LiveSettings settings = SettingsReader.Read("");
        Assert.Equal("", settings.Text);
        Assert.Equal(["sigmoid", "sigmoid"], settings.Networks[0].Activations);
        Assert.Equal(["relu", "relu"], settings.Networks[1].Activations);
        Assert.Equal((800, 42u, 400), (settings.Epochs, settings.Seed, settings.Samples));
    }

    [Theory]
    [InlineData("rate=1", "'rate' is no setting with a value")]
    [InlineData("a.rate", "'a.rate' is no setting with a value")]
    [InlineData("a.rate=fast", "a.rate is fast, but must be a number from 1E-06 to 100")]
    [InlineData("a.rate=NaN", "a.rate is NaN, but must be a number from 1E-06 to 100")]
    [InlineData("a.rate= 1", "a.rate is  1, but must be a number from 1E-06 to 100")]
    [InlineData("a.rate=1&a.rate=2", "a.rate is given twice")]
    [InlineData("epochs=0", "epochs is 0, but must be a whole number from 1 to 20000")]
    [InlineData("epochs=1.5", "epochs is 1.5, but must be a whole number from 1 to 20000")]
    [InlineData("seed=-1", "seed is -1, but must be a whole number from 0 to 4294967295")]
    [InlineData("seeds=2", "seeds is 2, but must be 1, 30 or 200")]
    [InlineData("seed=4294967295&seeds=30", "seed is 4294967295, but must leave room for 30 seeds below 4294967296")]
    [InlineData("a.hidden=", "a.hidden is empty, but must be none, or 1 to 6 widths of 1 to 16 joined by dashes, such as 8-8")]
    [InlineData("a.hidden=17", "a.hidden is 17, but must be none, or 1 to 6 widths of 1 to 16 joined by dashes, such as 8-8")]
    [InlineData("a.hidden=1-1-1-1-1-1-1", "a.hidden is 1-1-1-1-1-1-1, but must be none, or 1 to 6 widths of 1 to 16 joined by dashes, such as 8-8")]
    [InlineData("features=x2,x1", "features is x2,x1, but must be some of x1,x2,x1sq,x2sq,x1x2,sinx1,sinx2, in this order, with commas between them")]
    [InlineData("data=own", "points is empty, but must be 4 to 1000 points, each like 0.5,1.2,0, of numbers from -1000000 to 1000000")]
    [InlineData("data=own&points=0,0,0;1,1,1;2,2,2;3,3,0", "points has a class that is neither 0 nor 1; own values may have any")]
    [InlineData("samples=4&test=0.99", "test is 0.99, but must leave a sample of the 4 to train on")]
    public void WhatIsNotAllowedIsSaidInOneLine(string request, string message) =>
        Assert.Equal(message, Assert.Throws<SettingsException>(() => SettingsReader.Read(request)).Message);

    /// <summary>Every stop of every slider, every choice and every default is allowed, and reads back.</summary>
    [Fact]
    public void AllThatThePageOffersIsAllowed()
    {
        foreach (LiveSetting setting in LiveSettingList.All)
        {
            Assert.True(setting.Allows(setting.Default), setting.Key);
            foreach (string text in Offered(setting))
                Assert.True(setting.Allows(text), $"{setting.Key}={text}");
        }
        Assert.Equal(LiveSettingList.All.Count, LiveSettingList.All.Select(setting => setting.Key).Distinct().Count());
    }

    /// <summary>Settings give their own text back, whatever is in them.</summary>
    [Property]
    public Property TheTextOfSettingsReadsBack()
    {
        Gen<string> pairs =
            from setting in Gen.Elements(LiveSettingList.All.Where(setting => Offered(setting).Length > 0))
            from text in Gen.Elements(Offered(setting))
            select $"{setting.Key}={Uri.EscapeDataString(text)}";
        return Prop.ForAll(pairs.ListOf().ToArbitrary(), list =>
        {
            string request = string.Join('&', list.DistinctBy(pair => pair.Split('=')[0]).Where(pair => !pair.StartsWith("data=own", StringComparison.Ordinal)));
            LiveSettings? settings = TryRead(request);
            return settings is null || SettingsReader.Read(settings.Text).Text == settings.Text;
        });
    }

    /// <summary>Any text at all is settings or one line without control characters; nothing else is thrown.</summary>
    [Property(MaxTest = 1000)]
    public bool AnyTextIsReadOrRefused(NonNull<string> text, bool isPair)
    {
        string request = isPair ? $"a.activation=x&{text.Get}" : text.Get;
        try
        {
            _ = SettingsReader.Read(request);
            return true;
        }
        catch (SettingsException exception)
        {
            return !exception.Message.Any(char.IsControl) && exception.Message.Length < 400;
        }
    }

    private static LiveSettings? TryRead(string request)
    {
        try
        {
            return SettingsReader.Read(request);
        }
        catch (SettingsException)
        {
            return null;
        }
    }

    private static string[] Offered(LiveSetting setting) => setting switch
    {
        NumberSetting number => [.. number.Stops.Select(stop => stop.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        ChoiceSetting choice => [.. choice.Choices.Select(one => one.Value)],
        _ => setting.Key.Contains("activation", StringComparison.Ordinal) ? ["relu", "z*tanh(z) & 1=1", "naïve = z"] : [],
    };
}

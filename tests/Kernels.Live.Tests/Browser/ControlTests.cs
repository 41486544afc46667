using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Live.Answers;
using Kernels.Live.Settings;
using Kernels.Live.Training;
using Kernels.Testing;

namespace Kernels.Live.Tests.Browser;

/// <summary>Every control changes the picture to what is computed here for the same settings.</summary>
public sealed class ControlTests(LiveBrowser browser) : IClassFixture<LiveBrowser>
{
    private static readonly LiveTraining training = new(new NetworkCache(64), new TrainingCost(1.0));

    [BrowserFact]
    public void ThePageShowsThePublishedStudy()
    {
        browser.Open();
        Assert.Equal("f1166a11b7f33f99", browser.Text("digest"));
        Assert.Equal("dotnet run -c Release --project src/Runner", browser.Text("command"));
        Assert.Equal("test accuracy 79.0%, test loss 0.3911, training loss 0.2822", browser.Text("a-score"));
        Assert.Equal("test accuracy 96.0%, test loss 0.1223, training loss 0.0353", browser.Text("b-score"));
        Assert.Empty(browser.Messages());
    }

    [BrowserFact]
    public void EverySettingOfTheDataAndOfAChangesThePictureToItsOwn() => ChangeAll([.. LiveSettingList.Shared, .. LiveSettingList.OfNetworks[0]]);

    [BrowserFact]
    [Trait("Speed", "Slow")]
    public void EverySettingChangesThePictureToItsOwn() => ChangeAll(LiveSettingList.All);

    // Sliders, lists and texts, one after another and all kept: each picture is that of all settings so far.
    private void ChangeAll(IReadOnlyList<LiveSetting> settings)
    {
        browser.Open("epochs=40");
        foreach (LiveSetting setting in settings.Where(setting => setting.Key is not ("points" or "features" or "seeds" or "vary" or "networks")))
        {
            if (setting is NumberSetting number)
                browser.Slide(setting.Key, number.Stops[Math.Min(4, number.Stops.Count - 2)].ToString(System.Globalization.CultureInfo.InvariantCulture));
            else
                browser.Set(setting.Key, Other(setting));
            RequireSame(setting.Key);
        }
        Assert.Empty(browser.Messages());
    }

    [BrowserTheory]
    [InlineData("vary", "all")]
    [InlineData("networks", "1")]
    [InlineData("data", "plane")]
    [InlineData("a.hidden", "none")]
    public void OtherValuesAreDrawnToo(string key, string text)
    {
        browser.Open("epochs=10");
        browser.Set(key, text);
        RequireSame(key);
        Assert.Empty(browser.Messages());
    }

    [BrowserTheory]
    [Trait("Speed", "Slow")]
    [InlineData("data", "bumps")]
    [InlineData("data", "gaussians")]
    [InlineData("data", "spiral")]
    [InlineData("data", "xor")]
    [InlineData("a.hidden", "16-16-16-16-16-16")]
    public void AllOtherValuesAreDrawnToo(string key, string text) => OtherValuesAreDrawnToo(key, text);

    [BrowserFact]
    public void AnInputIsTickedOnAndAnotherOff() => Tick(["sinx2"], "x2,sinx2");

    [BrowserFact]
    [Trait("Speed", "Slow")]
    public void InputsAreTickedOnAndOff() => Tick(["x1sq", "x2sq", "x1x2", "sinx1", "sinx2"], "x2,x1sq,x2sq,x1x2,sinx1,sinx2");

    private void Tick(string[] more, string together)
    {
        browser.Open("epochs=10");
        foreach (string feature in more)
        {
            browser.Change("document.querySelector(`.feature[value=${arguments[0]}]`).click()", feature);
            RequireSame(feature);
        }
        browser.Change("document.querySelector('.feature[value=x1]').click()");
        Assert.Equal(together, browser.Get<string>("document.getElementById('features').value"));
        RequireSame("x1");
    }

    [BrowserFact]
    public void LayersHaveSlidersAndActivationsOfTheirOwn()
    {
        browser.Open("epochs=10");
        browser.Change(Slider("a-count", 3));
        browser.Change(Slider("a-width3", 5));
        Assert.Equal("8-8-5", browser.Get<string>("document.getElementById('a-hidden').value"));
        browser.Change("const field = document.querySelector('#a-layers [data-part=activation2]'); field.value = 'tanh'; field.dispatchEvent(new Event('input'))");
        RequireSame("layers");
        Assert.Equal("sigmoid + tanh", browser.Text("a-name"));
    }

    [BrowserFact]
    public void SeedsGiveVerdictsAndADistribution()
    {
        browser.Open("epochs=40");
        browser.Set("seeds", "30");
        RequireSame("seeds");
        Assert.Equal(60, browser.Get<long>("document.querySelectorAll('#accuracies [data-seed]').length"));
        Assert.True(browser.Get<bool>("document.querySelectorAll('#verdicts li').length > 5"));
        Assert.Equal(60, browser.Get<long>("document.querySelectorAll('.haze path').length"));
        Assert.StartsWith("test accuracy of 30 seeds: ", browser.Text("a-score"), StringComparison.Ordinal);
        browser.Change("document.querySelector('#worst button').click()");
        Assert.Equal("1", browser.Get<string>("document.getElementById('seeds').value"));
        RequireSame("worst");
        browser.Change("document.getElementById('all-seeds').click()");
        Assert.Equal("30", browser.Get<string>("document.getElementById('seeds').value"));
        Assert.True(browser.Get<bool>("document.getElementById('all-seeds').hidden"));
        Assert.Empty(browser.Messages());
    }

    [BrowserFact]
    public void SeedsThatLearnNothingAreCounted()
    {
        browser.Open("seeds=30&epochs=200&networks=1&a.activation=relu&a.hidden=3-3-3-3");
        LiveResult result = training.Train(SettingsReader.Read(browser.Get<string>("live.settingsText()")), CancellationToken.None);
        double ofOneAnswer = Math.Log(2);
        int nothing = result.Networks[0].Seeds.Count(seed => seed.Result.LossHistory[^1] > 0.99 * ofOneAnswer);
        Assert.InRange(nothing, 1, 29);
        Assert.EndsWith($"; {nothing} learned nothing", browser.Text("a-score"), StringComparison.Ordinal);
        Assert.Contains($"{nothing} of 30 learned nothing", browser.Text("worst"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public void AFormulaThatCannotBeReadHasACaretUnderIt()
    {
        browser.Open("epochs=10");
        string digest = browser.Text("digest");
        browser.Set("a.activation", "z * tahn(z)");
        browser.WaitFor("!document.getElementById('a-carets').hidden");
        Assert.Equal("z * tahn(z)\n    ^^^^", browser.Text("a-carets"));
        Assert.Contains("did you mean 'tanh'", browser.Text("a-formula"), StringComparison.Ordinal);
        Assert.Equal(digest, browser.Text("digest"));
        browser.Set("a.activation", "z * tanh(z)");
        browser.WaitFor("document.getElementById('a-carets').hidden && document.getElementById('problem').hidden");
        RequireSame("formula");
    }

    /// <summary>Whatever is refused is said, and the picture stays.</summary>
    [BrowserFact]
    public void WhatTakesTooLongIsRefused()
    {
        browser.Open("epochs=10&samples=2000");
        browser.Set("a.batch", "1");
        browser.Set("epochs", "20000");
        Assert.Contains("this training would take about", browser.Text("problem"), StringComparison.Ordinal);
    }

    private void RequireSame(string changed)
    {
        LiveSettings settings = SettingsReader.Read(browser.Get<string>("live.settingsText()"));
        LiveResult result = training.Train(settings, CancellationToken.None);
        Assert.True(browser.Get<bool>("document.getElementById('problem').hidden"), $"{changed}: {browser.Text("problem")}");
        Assert.Equal((changed, Provenance.Of(settings, result).Digest), (changed, browser.Text("digest")));
        for (int index = 0; index < result.Networks.Count; index++)
            Assert.Equal(
                result.Networks[index].First.FinalParameters,
                browser.Get<System.Collections.ObjectModel.ReadOnlyCollection<object>>($"[...live.view.networks[{index}].head.final]").Select(Convert.ToDouble));
    }

    private static string Slider(string id, int value) =>
        $"const slider = document.getElementById('{id}'); slider.value = {value}; slider.dispatchEvent(new Event('input'))";

    private static string Other(LiveSetting setting) => setting switch
    {
        ChoiceSetting choice => choice.Key == "data" ? "circles" : choice.Choices.First(one => one.Value != choice.Default).Value,
        _ when setting.Key.EndsWith("hidden", StringComparison.Ordinal) => "6-5-4",
        _ => setting.Key.EndsWith("activation", StringComparison.Ordinal) ? "z*sigmoid(1.7*z)" : setting.Key.EndsWith('2') ? "tanh" : "",
    };
}

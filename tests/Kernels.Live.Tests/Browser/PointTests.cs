using System;
using Kernels.Testing;

namespace Kernels.Live.Tests.Browser;

/// <summary>Own points: painted, typed, pasted, erased, and from nothing.</summary>
public sealed class PointTests(LiveBrowser browser) : IClassFixture<LiveBrowser>
{
    [BrowserFact]
    public void PointsArePaintedTypedAndPasted()
    {
        browser.Open("epochs=10");
        browser.Driver.ExecuteScript("document.querySelector('[name=brush][value=\"1\"]').click()");
        browser.Change("const box = document.querySelector('#a-map .panel').getBoundingClientRect(); document.getElementById('a-map').dispatchEvent(new PointerEvent('pointerdown', { clientX: box.left + 20, clientY: box.top + 20, bubbles: true }))");
        Assert.Equal(401, browser.Get<long>("live.view.samples.length"));
        browser.Change("document.getElementById('place').value = '0.25, -1'; document.getElementById('add-point').click()");
        Assert.Equal(402, browser.Get<long>("live.view.samples.length"));
        Assert.Equal(0.25, browser.Get<double>("live.view.samples.at(-1).x1"));
        browser.Change("document.getElementById('csv').value = 'a,b,label\\n0,0,0\\n1;1;1\\n0 1 0\\n1\\t0\\t1\\n2,2,1'; document.getElementById('use-csv').click()");
        Assert.Equal(5, browser.Get<long>("live.view.samples.length"));
        Assert.True(browser.Get<bool>("document.getElementById('problem').hidden"));
        browser.Change("document.getElementById('csv').value = '0,0,zero'; document.getElementById('use-csv').click()");
        Assert.Contains("points is 0,0,zero, but must be", browser.Text("problem"), StringComparison.Ordinal);
        Assert.True(browser.Get<bool>("document.getElementById('problem').getBoundingClientRect().bottom <= innerHeight"));
    }

    [BrowserFact]
    public void WhoChoosesOwnPointsBeginsWithThoseThatAreShown()
    {
        browser.Open("epochs=10&data=plane&samples=20");
        browser.Set("data", "own");
        Assert.Equal((20, true), (browser.Get<long>("live.view.samples.length"), browser.Get<bool>("document.getElementById('problem').hidden")));
        Assert.True(browser.Get<bool>("live.view.samples.every(({ target }) => target === 0 || target === 1)"));
    }

    [BrowserFact]
    public void WithoutPointsOneBeginsAnew()
    {
        browser.Open("epochs=10");
        browser.Change("document.getElementById('clear-points').click()");
        Assert.Equal("Own points: 0 so far. Training begins with 4.", browser.Text("problem"));
        foreach (string point in (string[])["0, 0, 0", "1 1 1", "0;1;0"])
            Add(point);
        Assert.Equal("Own points: 3 so far. Training begins with 4.", browser.Text("problem"));
        Assert.Equal(6, browser.Get<long>("document.querySelectorAll('.map .samples use').length"));
        Add("2, 1, 1");
        Assert.True(browser.Get<bool>("document.getElementById('problem').hidden"));
        Assert.Equal(4, browser.Get<long>("live.view.samples.length"));
        browser.Change("history.back()");
        Assert.Equal(400, browser.Get<long>("live.view.samples.length"));
        Assert.Empty(browser.Messages());
    }

    /// <summary>A point that is typed has a class whatever the brush.</summary>
    [BrowserFact]
    public void APointIsTypedWhileErasing()
    {
        browser.Open("epochs=10");
        browser.Driver.ExecuteScript("document.querySelector('[name=brush][value=erase]').click()");
        Add("0.5, 1");
        Assert.Equal((401, 0), (browser.Get<long>("live.view.samples.length"), browser.Get<long>("live.view.samples.at(-1).target")));
        Add("0.5, 1, 1");
        Assert.Equal(1, browser.Get<long>("live.view.samples.at(-1).target"));
        Add("here");
        Assert.Contains("such as 0.5, 1.2, 0", browser.Text("problem"), StringComparison.Ordinal);
    }

    private void Add(string point) => browser.Change("document.getElementById('place').value = arguments[0]; document.getElementById('add-point').click()", point);
}

using System.Globalization;
using System.Linq;
using Kernels.Live.Settings;
using Kernels.Pages.Markup;
using Kernels.Study;

namespace Kernels.Live.Pages;

/// <summary>The parts of the page on one network: controls and map, and its drawing.</summary>
internal static class NetworkMarkup
{
    private static readonly string[] usual = ["rate"];
    private static readonly string[] further = ["batch", "optimizer", "scale", "l1", "l2"];

    /// <summary>What stands above: activation, rate and map.</summary>
    public static Html Of(int index)
    {
        string letter = "ab"[index].ToString();
        string name = letter.ToUpperInvariant();
        return Html.Of(
            $"""
            <section class="network" id="network-{letter}" data-network="{letter}" aria-labelledby="{letter}-name">
            <h2><svg class="figure key" viewBox="-20 -6 40 12" width="40" height="12" aria-hidden="true"><path class="line d{index} s{index}" d="M-20 0h40"/></svg> {name} <span id="{letter}-name">network {name}</span></h2>
            {Activation(letter, name)}
            {Html.Lines(usual.Select(key => Control(index, key)))}
            <p class="score" id="{letter}-score">&#160;</p>
            <svg class="figure map" id="{letter}-map" data-figure="map_{letter}" viewBox="0 0 420 360" role="img" aria-label="Map of network {name}"></svg>
            </section>
            """);
    }

    /// <summary>What stands below the losses: shape, units, and what can be taken away.</summary>
    public static Html Inner(int index)
    {
        string letter = "ab"[index].ToString();
        string name = letter.ToUpperInvariant();
        return Html.Of(
            $"""
            <section class="network" id="units-{letter}" aria-labelledby="{letter}-units">
            <h2 id="{letter}-units">The units of {name}</h2>
            <details id="{letter}-slope">
            <summary>Activation and slope</summary>
            <svg class="figure plot-of-formula" id="{letter}-plot" data-figure="formula_{letter}" viewBox="0 0 420 120" role="img" aria-label="Activation of {name} and its slope"></svg>
            </details>
            <div class="layers" id="{letter}-layers" role="group" aria-label="Layers of network {name}"></div>
            <div class="diagram" id="{letter}-diagram" role="group" aria-label="Units of network {name}"></div>
            <p class="muted legend">Point at a unit to see it in the map; click it to change its weights. A line is a weight, dashed where it is negative.
            A stroke through a unit says that it is dead, a faint one that it is nearly so; two bars say that it is saturated.</p>
            <div class="unit" id="{letter}-unit" hidden></div>
            <details>
            <summary>More on the training of {name}</summary>
            {Html.Lines(further.Select(key => Control(index, key)))}
            </details>
            <details>
            <summary>Save {name}: C#, weights, command</summary>
            <p class="take">
            <button type="button" data-weights="{letter}.safetensors">safetensors</button>
            <button type="button" data-weights="{letter}.npz">npz</button>
            <button type="button" data-weights="{letter}.onnx">ONNX</button>
            <button type="button" data-save="json" data-of="{letter}">JSON</button>
            <button type="button" data-save="svg" data-of="{letter}">SVG of the map</button>
            <button type="button" data-save="png" data-of="{letter}">PNG of the map</button>
            </p>
            <p>This network in C#. Save the weights with the first button, beside this program in a console project that has the package Kernels:</p>
            <pre class="command csharp"><code id="{letter}-csharp"></code></pre>
            <p id="{letter}-reproduce">The same numbers on the command line:</p>
            <pre class="command"><code id="{letter}-command"></code></pre>
            <p class="muted">Digest <code id="{letter}-digest"></code>: the command prints the same.</p>
            </details>
            {Html.Lines(LiveSettingList.OfNetworks[index].OfType<TextSetting>().Skip(1).Select(ControlMarkup.Hidden))}
            </section>
            """);
    }

    private static Html Control(int index, string key) =>
        ControlMarkup.Of(LiveSettingList.OfNetworks[index].Single(setting => setting.Key == $"{"ab"[index]}.{key}"));

    // A list of what there is, and below it the text, which may be any formula.
    private static Html Activation(string letter, string name)
    {
        LiveSetting setting = LiveSettingList.OfNetworks[letter == "a" ? 0 : 1][0];
        return Html.Of(
            $"""
            <div class="control activation">
            <label for="{letter}-choice">Activation</label>
            <select id="{letter}-choice" class="choice">
            {Html.Lines(NetworkCatalog.All.Select(network => Html.Of($"""<option value="{network.Name}">{network.DisplayName}</option>""")))}
            <option value="">a formula</option>
            </select>
            <input type="text" id="{letter}-activation" aria-label="f(z) of {name}" data-key="{setting.Key}" data-default="{setting.Default}" value="{setting.Default}" maxlength="{LiveSettingList.MostFormulaLetters.ToString(CultureInfo.InvariantCulture)}" spellcheck="false" autocapitalize="off" autocomplete="off" aria-describedby="{letter}-formula">
            </div>
            <div>
            <pre class="carets" id="{letter}-carets" hidden></pre>
            <p class="derivative" id="{letter}-formula" aria-live="polite"></p>
            </div>
            """);
    }
}

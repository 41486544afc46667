using System.Globalization;
using System.Linq;
using Kernels.Live.Settings;
using Kernels.Pages.Markup;

namespace Kernels.Live.Pages;

/// <summary>The controls of settings. What holds the value of a setting carries its key.</summary>
internal static class ControlMarkup
{
    public static Html Of(LiveSetting setting) => setting switch
    {
        NumberSetting number => Slider(number),
        ChoiceSetting choice => Choice(choice),
        _ => Hidden(setting),
    };

    /// <summary>The control of a shared setting.</summary>
    public static Html Shared(string key) => Of(LiveSettingList.Shared.Single(setting => setting.Key == key));

    /// <summary>A control that the script shows in a way of its own.</summary>
    public static Html Hidden(LiveSetting setting) =>
        Html.Of($"""<input type="hidden" id="{IdOf(setting.Key)}" data-key="{setting.Key}" data-default="{setting.Default}" value="{setting.Default}">""");

    public static string IdOf(string key) => key.Replace('.', '-');

    // A slider over the usual stops, and beside it a field for any number.
    private static Html Slider(NumberSetting setting)
    {
        string id = IdOf(setting.Key);
        string stops = string.Join(' ', setting.Stops.Select(stop => stop.ToString(CultureInfo.InvariantCulture)));
        return Html.Of(
            $"""
            <div class="control">
            <label for="{id}">{setting.Label}</label>
            <input type="range" class="slider" data-for="{id}" aria-label="{setting.Label}, slider" min="0" max="{setting.Stops.Count - 1}" data-stops="{stops}">
            <input type="text" class="exact" id="{id}" data-key="{setting.Key}" data-default="{setting.Default}" inputmode="decimal" autocomplete="off" value="{setting.Default}">
            </div>
            """);
    }

    private static Html Choice(ChoiceSetting setting) => Html.Of(
        $"""
        <div class="control">
        <label for="{IdOf(setting.Key)}">{setting.Label}</label>
        <select id="{IdOf(setting.Key)}" data-key="{setting.Key}" data-default="{setting.Default}">
        {Html.Lines(setting.Choices.Select(choice => Option(choice.Value, choice.Label, choice.Value == setting.Default)))}
        </select>
        </div>
        """);

    private static Html Option(string value, string label, bool isChosen) =>
        Html.Of($"""<option value="{value}"{new Html(isChosen ? " selected" : "")}>{label}</option>""");
}

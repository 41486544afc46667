using System.Linq;
using Kernels.Live.Answers;
using Kernels.Pages.Markup;
using Kernels.Study.Claims;

namespace Kernels.Live.Pages;

/// <summary>The tour on the page. Sentences and verdicts are the ledger's.</summary>
internal static class TourMarkup
{
    public static Html Of()
    {
        Ledger ledger = KeptLedger.Read();
        return Html.Of(
            $"""
            <details id="tour">
            <summary>A tour in eight scenes</summary>
            {Html.Lines(Scenes.All.Select((scene, index) => Of(scene, index, ledger)))}
            <p class="tour-steps"><button type="button" id="tour-back">Back</button> <span id="tour-place"></span> <button type="button" id="tour-next">Next scene</button></p>
            </details>
            """);
    }

    private static Html Of(Scene scene, int index, Ledger ledger)
    {
        LedgerStatement statement = ledger.Statements.Single(statement => statement.Id == scene.Statement);
        string verdict = statement.Lines.Count == 0 ? "no verdict yet" : statement.Lines[0].Verdict.Main;
        return Html.Of(
            $"""
            <article class="scene" id="scene-{index + 1}" data-settings="{scene.Settings}" data-key-to-drag="{scene.Drag.Key}" data-to="{scene.Drag.To}" data-place="{scene.Place}" hidden>
            <div>
            <h2>{index + 1}. {scene.Title}</h2>
            <p>The study: <q>{statement.Sentence}</q></p>
            <p class="muted">Verdict of {ledger.Seeds} seeds, {statement.Id} in the ledger: {verdict}</p>
            </div>
            <div>
            <p>{scene.Text}</p>
            <p><button type="button" class="drag">{scene.Invitation}</button></p>
            <p class="then" hidden>{scene.Then}</p>
            </div>
            </article>
            """);
    }
}

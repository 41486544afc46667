using System.Collections.Generic;

namespace Kernels.Live.Pages;

/// <summary>A scene of the tour: a statement of the ledger, settings that show it, and one drag that confirms or breaks it.</summary>
/// <param name="Statement">The name of the statement.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">What to look at.</param>
/// <param name="Settings">The settings, as an address has them.</param>
/// <param name="Drag">What to drag: a key and the value to drag it to.</param>
/// <param name="Invitation">The drag in words.</param>
/// <param name="Then">What is then to be seen.</param>
/// <param name="Place">The part of the page where it is to be seen.</param>
internal sealed record Scene(
    string Statement, string Title, string Text, string Settings, (string Key, string To) Drag, string Invitation, string Then, string Place);

/// <summary>The tour. Tests compare what the scenes say with what the networks do.</summary>
internal static class Scenes
{
    public static IReadOnlyList<Scene> All { get; } =
    [
        new("L3", "The exhausted plateau",
            "Sigmoid's loss, the solid line below the maps, is flat from epoch 400 on. The study calls this an exhausted plateau.",
            "", ("a.rate", "0.5"), "Drag sigmoid's learning rate to 0.5",
            "The plateau is gone: the loss falls below 0.1, and the boundary bends around both moons. The signal was there; the steps were short.", "losses"),
        new("L5", "Which one ends lower?",
            "With one rate for both, 30 seeds of ReLU end far below 30 of sigmoid.",
            "seeds=30", ("a.rate", "2"), "Drag sigmoid's rate to 2, its own best",
            "The two bands lie upon each other: no practical difference is left.", "losses"),
        new("L8", "Xavier against He",
            "Both networks are sigmoid. A starts from He's weights, B from Xavier's, its usual ones.",
            "a.scale=he&b.activation=sigmoid&seeds=30", ("a.scale", "glorot"), "Choose another initial scale for A",
            "The losses hardly differ, whatever the scale: here the swap does not matter.", "losses"),
        new("A1", "79 % belongs to the split",
            "The study printed 79 % for sigmoid. These are 30 networks on the study's one split of the data: all are near 79 %.",
            "seeds=30", ("vary", "all"), "Let a seed decide the data too",
            "Now most are well above: 79 % was the split, not the network.", "luck"),
        new("A3", "A straight line?",
            "Sigmoid's boundary is nearly straight, as the study says.",
            "", ("epochs", "8000"), "Drag the epochs to 8000",
            "The line bends. It was straight because the training had only begun.", "networks-side-by-side"),
        new("H4", "Dead units",
            "A stroke through a unit says that it is dead. Here no unit of the first layer is dead; one of the second is.",
            "networks=1&a.activation=relu", ("a.hidden", "3-3-3-3"), "Make it narrow and deep: four layers of 3",
            "The first layer still lives. Behind it more units die, and the whole network fails. Change the seed to see it come and go.", "units-a"),
        new("T4", "A cap of 0.6?",
            "The study says that sigmoid's signal stays below 0.6 behind the first layer. Its last stage, z3, is the logit.",
            "seeds=30", ("epochs", "200"), "Drag the epochs to 200",
            "The logit is not the output of a sigmoid: it goes beyond 0.6 in all seeds, and grows with training.", "traces"),
        new("C3", "Slow, or slowed?",
            "Sigmoid converges more slowly with these plain steps.",
            "", ("a.optimizer", "adam"), "Give sigmoid Adam",
            "Sigmoid catches up: the pace belongs to the optimizer as much as to the activation.", "losses"),
    ];
}

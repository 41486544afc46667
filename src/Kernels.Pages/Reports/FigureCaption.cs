using System;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Study;
using Kernels.Study.Text;

namespace Kernels.Pages.Reports;

/// <summary>The caption of each figure: how one reads it.</summary>
internal static class FigureCaption
{
    /// <summary>The networks whose boundaries consist of straight lines.</summary>
    private static readonly string ExactNetworks =
        ListText.And(NetworkCatalog.All.Where(network => network.IsPiecewiseLinear).Select(network => network.DisplayName));

    public static string Of(Picture figure) => string.Concat(figure.Omissions.Select(omission => $" {omission}.").Prepend(Reading(figure.Id)));

    private static string Reading(string figure) => figure switch
    {
        "moons_dataset" => "The samples as the networks see them. A class has its own colour and shape in every figure.",
        "loss_curves" => "The loss of an epoch is the mean loss of its batches. The loss of a batch is taken before its step.",
        "decision_boundaries" =>
            $"The test samples, and the line on which a network gives both classes the same probability. The lines of {ExactNetworks} are exact; "
            + "those of other networks are exact at every vertex. For earlier epochs the page reads all lines off a grid.",
        "signal_trace" =>
            "The mean absolute value over the units of a layer, before and after its activation, "
                + "for the training sample of each class that lies furthest from the middle of its moon.",
        "hidden_space" =>
            "Each test sample stands at the outputs of the first two units of a layer; std is the standard deviation of the outputs of all its units. "
            + "The axes are those of the last epoch. Where outputs of an earlier epoch lie outside, the axes are wider, and a note says so.",
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "The figure has no caption."),
    };
}

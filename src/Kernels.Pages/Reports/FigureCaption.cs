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
        "loss_curves" => "The loss of an epoch is the mean over its batches, each taken before the step that it leads to.",
        "decision_boundaries" =>
            $"The test samples, and the line on which a network finds both classes equally likely. Lines of {ExactNetworks} are exact; "
            + "of other networks every vertex is. Before the end of the training all are read off a grid.",
        "signal_trace" =>
            "The mean absolute value over the units of a layer, before and after its activation, "
                + "for the training sample of each class that lies furthest from the middle of its moon.",
        "hidden_space" =>
            "The test samples by the outputs of the first two units of a layer. std is the standard deviation of the outputs of all its units. "
            + "Axes are those of the end of the training; where an earlier epoch leaves them, they are wider, and say so.",
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "The figure has no caption."),
    };
}

using System;
using System.Collections.Generic;
using System.Threading;
using Kernels.Charts.Drawing;
using Kernels.OnDemand;
using Kernels.Study;

namespace Kernels.Pages.Reports;

/// <summary>A network for the script: its style, its formula, and its parameters at each recorded epoch with what was measured of them.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="DisplayName">Its name in prose.</param>
/// <param name="Colour">The class of its colour.</param>
/// <param name="Line">The classes of its line.</param>
/// <param name="Marker">The outline of its points.</param>
/// <param name="Formula">The formula of its activation, as the generator writes it.</param>
/// <param name="Learned">The names of the activation's learned parameters in its formula.</param>
/// <param name="Losses">The loss at each recorded epoch.</param>
/// <param name="Accuracies">The accuracy on the test set at each recorded epoch.</param>
/// <param name="Spreads">The spread of each hidden layer, epoch after epoch.</param>
/// <param name="Parameters">The parameters, epoch after epoch, as <see cref="SingleNumbers"/>.</param>
internal sealed record NetworkData(
    string Name, string DisplayName, string Colour, string Line, string Marker, string Formula, string[] Learned,
    List<double> Losses, List<double> Accuracies, List<double> Spreads, string Parameters)
{
    public static NetworkData Of(NetworkResult result, SeriesStyle style, StudyResult study, CancellationToken cancellation)
    {
        IInspectableMlp<double> network = result.Network.Create();
        List<double> losses = [];
        List<double> accuracies = [];
        List<double> spreads = [];
        for (int index = 0; index < study.RecordedEpochs.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            result.RecordedParameters[index].CopyTo(network.Parameters);
            losses.Add(LossAt(result, study.RecordedEpochs[index]));
            accuracies.Add(result.StoppedAtEpoch <= study.RecordedEpochs[index]
                ? double.NaN
                : Measures.Accuracy(Measures.Probabilities(network, study.Data.Test), study.Data.Test.Y));
            spreads.AddRange(Measures.HiddenSpread(network, study.Data.Test));
        }

        // Most activations learn nothing; then no part of the generator is loaded to name that.
        LearnedParameter[] learned = result.Shape.ActivationParameters(layer: 1).ToArray();
        return new NetworkData(
            result.Network.Name, result.Network.DisplayName, style.Colour, style.Line, style.Marker, network.Activations[0].Code,
            learned.Length > 0 ? [.. CodeNames.Of(learned)] : [],
            losses, accuracies, spreads, SingleNumbers.Text(result.RecordedParameters));
    }

    // There is no loss before the first epoch and after the last finite one.
    private static double LossAt(NetworkResult network, int epoch) =>
        epoch > 0 && epoch <= network.LossHistory.Length ? network.LossHistory[epoch - 1] : double.NaN;
}

using System.Collections.Generic;
using Kernels.Generator.Model;

namespace Kernels.Export.Networks;

/// <summary>A layer of a trained network.</summary>
/// <param name="FanIn">The number of its inputs.</param>
/// <param name="Width">The number of its units.</param>
/// <param name="Weights">W, [fan-in, width] row-major.</param>
/// <param name="Biases">b, [width].</param>
/// <param name="Activation">The activation; null for the last layer.</param>
/// <param name="Learned">The values of the parameters that the activation learned, in their order.</param>
internal sealed record TrainedLayer(
    int FanIn, int Width, IReadOnlyList<double> Weights, IReadOnlyList<double> Biases, ActivationSpec? Activation, IReadOnlyList<double> Learned);

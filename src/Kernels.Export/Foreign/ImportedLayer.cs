namespace Kernels.Export.Foreign;

/// <summary>The numbers of a layer from a file.</summary>
/// <param name="FanIn">The number of its inputs.</param>
/// <param name="Width">The number of its units.</param>
/// <param name="Weights">W, [fan-in, width] row-major.</param>
/// <param name="Biases">b, [width].</param>
internal sealed record ImportedLayer(int FanIn, int Width, double[] Weights, double[] Biases)
{
    /// <summary>A layer of a matrix [width, fan-in], in which PyTorch keeps weights.</summary>
    public static ImportedLayer OfTransposed(int width, int fanIn, double[] weights, double[] biases)
    {
        double[] turned = new double[weights.Length];
        for (int unit = 0; unit < width; unit++)
            for (int input = 0; input < fanIn; input++)
                turned[input * width + unit] = weights[unit * fanIn + input];
        return new ImportedLayer(fanIn, width, turned, biases);
    }
}

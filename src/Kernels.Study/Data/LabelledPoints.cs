namespace Kernels.Study.Data;

/// <summary>Points of the plane with a class each, in the layout that networks take.</summary>
/// <param name="X">The coordinates, [n, 2] row-major; for a network with other inputs these, [n, inputs].</param>
/// <param name="Y">The classes, 0 or 1, or what a network shall answer, [n].</param>
public sealed record LabelledPoints(double[] X, double[] Y)
{
    public int Count => Y.Length;

    /// <summary>One sample.</summary>
    /// <param name="row">Its row, from 0.</param>
    public Sample this[int row] => new(X[2 * row], X[2 * row + 1], Y[row]);

    /// <summary>The points of some rows, in the order of the rows.</summary>
    public LabelledPoints InRows(int[] rows)
    {
        double[] x = new double[2 * rows.Length];
        double[] y = new double[rows.Length];
        for (int position = 0; position < rows.Length; position++)
            (x[2 * position], x[2 * position + 1], y[position]) = this[rows[position]];
        return new LabelledPoints(x, y);
    }
}

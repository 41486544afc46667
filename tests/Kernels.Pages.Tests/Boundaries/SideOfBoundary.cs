using System.Collections.Generic;
using Kernels.Charts.Geometry;

namespace Kernels.Pages.Tests.Boundaries;

/// <summary>Compares the sides of a drawn boundary with what the network itself says on a grid.</summary>
internal static class SideOfBoundary
{
    /// <summary>Fails if a point further from the boundary than the tolerance is on the wrong side of it.</summary>
    public static void AssertAgrees(IInspectableMlp<double> network, Rectangle box, IReadOnlyList<Point[]> outlines, int pointsPerSide, double tolerance)
    {
        Scanline scanline = new(outlines);
        double[] inputs = new double[2 * pointsPerSide];
        double[] probabilities = new double[pointsPerSide];
        for (int row = 0; row < pointsPerSide; row++)
        {
            double y = box.MinY + (row + 0.5) / pointsPerSide * (box.MaxY - box.MinY);
            for (int column = 0; column < pointsPerSide; column++)
                (inputs[2 * column], inputs[2 * column + 1]) = (box.MinX + (column + 0.5) / pointsPerSide * (box.MaxX - box.MinX), y);
            network.Forward(inputs, probabilities);

            scanline.MoveToRow(y);
            for (int column = 0; column < pointsPerSide; column++)
            {
                double x = inputs[2 * column];
                if (scanline.IsInside(x) != probabilities[column] > 0.5)
                    Assert.True(scanline.Distance(new Point(x, y)) <= tolerance, $"({x:R}, {y:R}) has probability {probabilities[column]:R}.");
            }
        }
    }

    /// <summary>Fails if the logit at a vertex of a drawn line is not 0 to rounding.</summary>
    public static void AssertVerticesMeet(IInspectableMlp<double> network, IReadOnlyList<Point[]> lines)
    {
        double[] trace = new double[network.Shape.TraceLength];
        foreach (Point[] line in lines)
            foreach (Point vertex in line)
            {
                network.TraceSignal([vertex.X, vertex.Y], trace);
                Assert.True(trace[^1] < 1e-12, $"({vertex.X:R}, {vertex.Y:R}) has a logit of {trace[^1]:R} in size.");
            }
    }
}

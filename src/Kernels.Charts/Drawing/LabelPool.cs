namespace Kernels.Charts.Drawing;

/// <summary>Labels that push each other: the sum of their wanted places, and their count.</summary>
internal readonly record struct LabelPool(double Sum, int Count)
{
    public double Mean => Sum / Count;
}

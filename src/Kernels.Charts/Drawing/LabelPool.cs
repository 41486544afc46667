namespace Kernels.Charts.Drawing;

/// <summary>Labels that push each other: the sum of the places they would have, and how many they are.</summary>
internal readonly record struct LabelPool(double Sum, int Count)
{
    public double Mean => Sum / Count;
}

using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Numerics;

namespace Kernels.Live.Settings;

/// <summary>What a network takes of a point: its coordinates, or a function of them.</summary>
/// <param name="Name">The name in requests, which the page's script knows too.</param>
/// <param name="Label">The name on the page.</param>
/// <param name="Of">The function of both coordinates.</param>
internal sealed record InputFeature(string Name, string Label, Func<double, double, double> Of);

/// <summary>The inputs that one can choose, as in TensorFlow Playground.</summary>
internal static class InputFeatures
{
    public static IReadOnlyList<InputFeature> All { get; } =
    [
        new("x1", "x1", (x1, _) => x1),
        new("x2", "x2", (_, x2) => x2),
        new("x1sq", "x1²", (x1, _) => x1 * x1),
        new("x2sq", "x2²", (_, x2) => x2 * x2),
        new("x1x2", "x1 x2", (x1, x2) => x1 * x2),
        new("sinx1", "sin x1", (x1, _) => PortableMath.Sin(x1)),
        new("sinx2", "sin x2", (_, x2) => PortableMath.Sin(x2)),
    ];

    public static string Allowed => $"some of {string.Join(",", All.Select(feature => feature.Name))}, in this order, with commas between them";

    /// <summary>Reads a list of names, each once, in the order of <see cref="All"/>.</summary>
    public static bool TryRead(string text, out IReadOnlyList<InputFeature> features)
    {
        List<InputFeature> read = [];
        features = read;
        int last = -1;
        foreach (string name in text.Split(',', All.Count + 1))
        {
            int place = All.Select(feature => feature.Name).ToList().IndexOf(name);
            if (place <= last)
                return false;
            read.Add(All[place]);
            last = place;
        }
        return true;
    }

    /// <summary>The features of points, [n, features].</summary>
    /// <param name="points">The points, [n, 2].</param>
    /// <param name="features">The features.</param>
    public static double[] Of(ReadOnlySpan<double> points, IReadOnlyList<InputFeature> features)
    {
        double[] inputs = new double[points.Length / 2 * features.Count];
        for (int index = 0; index < inputs.Length; index++)
        {
            int point = index / features.Count;
            inputs[index] = features[index % features.Count].Of(points[2 * point], points[2 * point + 1]);
        }
        return inputs;
    }
}

using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;

namespace Kernels.Peers.Own;

/// <summary>The study's training samples.</summary>
/// <param name="Inputs">The samples, [n, 2].</param>
/// <param name="Targets">The labels, [n].</param>
internal sealed record Samples<T>(T[] Inputs, T[] Targets)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Reads the columns x1, x2, label and split of the study's table.</summary>
    public static Samples<T> Read(string path)
    {
        string[][] rows = [.. File.ReadLines(path).Select(line => line.Split(',')).Where(row => row[6] == "train")];
        return new Samples<T>([.. rows.SelectMany(row => new[] { Number(row[3]), Number(row[4]) })], [.. rows.Select(row => Number(row[5]))]);
    }

    private static T Number(string text) => T.Parse(text, CultureInfo.InvariantCulture);
}

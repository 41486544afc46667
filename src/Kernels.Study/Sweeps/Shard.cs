using System.Globalization;

namespace Kernels.Study.Sweeps;

/// <summary>One of the equal parts that a list of runs is split into.</summary>
/// <param name="Number">Which part, from 1 on.</param>
/// <param name="Count">The number of parts.</param>
public readonly record struct Shard(int Number, int Count)
{
    /// <summary>Reads on after "must be".</summary>
    public const string Allowed = "a part of a whole, such as 3/64, the first of which is 1/64";

    private const int MostParts = 1_000_000;

    /// <summary>All of the runs.</summary>
    public static Shard Whole => new(1, 1);

    /// <summary>Whether there are other parts.</summary>
    public bool IsPart => Count > 1;

    /// <summary>Reads a text such as <c>3/64</c>; null where it is none.</summary>
    public static Shard? Read(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2 && TryRead(parts[0], out int number) && TryRead(parts[1], out int count) && number <= count
            ? new Shard(number, count)
            : null;
    }

    /// <summary>The places of its runs: one after another, as runs of one seed share their data.</summary>
    /// <param name="total">The number of all runs.</param>
    public (int Start, int End) Of(int total) => ((int)((long)total * (Number - 1) / Count), (int)((long)total * Number / Count));

    /// <summary>The file of the shard: its number and their count stand before the extension. All of the runs have the file as it is.</summary>
    public string FileOf(string path)
    {
        if (!IsPart)
            return path;
        string extension = System.IO.Path.GetExtension(path);
        string number = Number.ToString($"D{Count.ToString(CultureInfo.InvariantCulture).Length}", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{path[..^extension.Length]}-{number}-of-{Count}{extension}");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static bool TryRead(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value is >= 1 and <= MostParts;
}

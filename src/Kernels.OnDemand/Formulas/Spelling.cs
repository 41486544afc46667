using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.OnDemand.Formulas;

/// <summary>Finds what a misspelt name may have meant.</summary>
internal static class Spelling
{
    private const int LongestName = 20;

    /// <summary>The nearest of some names, ones with the same letters in another case first; null where none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName)
            return null;
        (string Name, int Distance) best = known
            .Select(other => (Name: other, Distance: Distance(name.ToLowerInvariant(), other.ToLowerInvariant())))
            .MinBy(candidate => candidate.Distance);
        return best.Name is not null && best.Distance <= Math.Min(2, (name.Length + 1) / 3) ? best.Name : null;
    }

    /// <summary>How many letters must be added, left out, replaced or changed with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        int[,] distances = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
            for (int j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distances[i, j] = i + j;
                    continue;
                }
                int replaced = distances[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                distances[i, j] = Math.Min(replaced, 1 + Math.Min(distances[i - 1, j], distances[i, j - 1]));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
            }
        return distances[from.Length, to.Length];
    }
}

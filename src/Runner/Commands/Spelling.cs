using System;
using System.Collections.Generic;
using System.Linq;

namespace Runner.Commands;

/// <summary>Guesses the word that the user meant by an unknown one.</summary>
internal static class Spelling
{
    private const int ShortestBeginning = 2;
    private const int LettersForAMistake = 3;

    /// <summary>The likeliest of some words: one that begins the same, or that differs in at most every third letter; null if there is none.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string plain = Plain(word);
        return known
            .Select(candidate => (Name: candidate, Mistakes: Mistakes(plain, Plain(candidate))))
            .Where(candidate => candidate.Mistakes <= Math.Max(1, plain.Length / LettersForAMistake))
            .OrderBy(candidate => candidate.Mistakes).Select(candidate => candidate.Name).FirstOrDefault();
    }

    // Nobody should have to remember dashes and capitals. The part behind = is a value.
    private static string Plain(string word) => word.Split('=')[0].Replace('_', '-').TrimStart('-').ToLowerInvariant();

    private static int Mistakes(string word, string known)
    {
        if (word.Length < ShortestBeginning)
            return int.MaxValue;
        int distance = Distance(word, known);
        return known.StartsWith(word, StringComparison.Ordinal) ? Math.Min(1, distance) : distance;
    }

    /// <summary>
    /// The count of letters left out, added, exchanged or swapped with their neighbour (F. J. Damerau, 1964; each letter in one mistake at most).
    /// </summary>
    private static int Distance(string a, string b)
    {
        int[,] distance = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distance[i, j] = i + j;
                    continue;
                }
                int exchanged = distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int least = Math.Min(exchanged, 1 + Math.Min(distance[i - 1, j], distance[i, j - 1]));
                bool isSwapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                distance[i, j] = isSwapped ? Math.Min(least, distance[i - 2, j - 2] + 1) : least;
            }
        return distance[a.Length, b.Length];
    }
}

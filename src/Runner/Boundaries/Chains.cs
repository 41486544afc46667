using System.Collections.Generic;

namespace Kernels.Runner.Boundaries;

/// <summary>Joins segments, end to start, into long lines.</summary>
internal static class Chains
{
    /// <summary>The lines: first the open ones, then the closed ones, whose last vertex is their first.</summary>
    public static List<int[]> Join(IReadOnlyList<Segment> segments)
    {
        Dictionary<int, Queue<int>> from = [];
        Dictionary<int, int> surplus = [];
        foreach (Segment segment in segments)
        {
            if (!from.TryGetValue(segment.From, out Queue<int>? ends))
                from.Add(segment.From, ends = new Queue<int>(1));
            ends.Enqueue(segment.To);
            surplus[segment.From] = surplus.GetValueOrDefault(segment.From) + 1;
            surplus[segment.To] = surplus.GetValueOrDefault(segment.To) - 1;
        }

        List<int[]> chains = [];
        foreach (Segment segment in segments)
            for (; surplus[segment.From] > 0; surplus[segment.From]--)
                chains.Add(Follow(from, segment.From));
        foreach (Segment segment in segments)
            while (from[segment.From].Count > 0)
                chains.Add(Follow(from, segment.From));
        return chains;
    }

    private static int[] Follow(Dictionary<int, Queue<int>> from, int start)
    {
        List<int> chain = [start];
        while (from.TryGetValue(chain[^1], out Queue<int>? ends) && ends.Count > 0)
            chain.Add(ends.Dequeue());
        return [.. chain];
    }
}

using System;
using System.Collections.Generic;

namespace Kernels.Charts.Boundaries;

/// <summary>Joins segments, end to start, into long lines.</summary>
internal sealed class Chains
{
    private const int None = -1;

    private readonly IReadOnlyList<Segment> segments;

    // For each vertex, the segments that start there and are not joined yet.
    private readonly int[] firstFrom;
    private readonly int[] nextFrom;

    private Chains(IReadOnlyList<Segment> segments, int vertexCount)
    {
        this.segments = segments;
        firstFrom = new int[vertexCount];
        nextFrom = new int[segments.Count];
        Array.Fill(firstFrom, None);
        for (int index = segments.Count - 1; index >= 0; index--)
            (nextFrom[index], firstFrom[segments[index].From]) = (firstFrom[segments[index].From], index);
    }

    /// <summary>The lines: first the open ones, then the closed ones, whose last vertex is their first.</summary>
    /// <param name="segments">The segments, each with its direction.</param>
    /// <param name="vertexCount">The number of all vertices.</param>
    public static List<int[]> Join(IReadOnlyList<Segment> segments, int vertexCount)
    {
        int[] surplus = new int[vertexCount];
        foreach (Segment segment in segments)
        {
            surplus[segment.From]++;
            surplus[segment.To]--;
        }

        Chains chains = new(segments, vertexCount);
        List<int[]> lines = [];
        foreach (Segment segment in segments)
            for (; surplus[segment.From] > 0; surplus[segment.From]--)
                lines.Add(chains.Follow(segment.From));
        foreach (Segment segment in segments)
            while (chains.firstFrom[segment.From] != None)
                lines.Add(chains.Follow(segment.From));
        return lines;
    }

    private int[] Follow(int start)
    {
        List<int> line = [start];
        for (int vertex = start; firstFrom[vertex] != None;)
        {
            int segment = firstFrom[vertex];
            firstFrom[vertex] = nextFrom[segment];
            vertex = segments[segment].To;
            line.Add(vertex);
        }
        return [.. line];
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kernels.Testing;

/// <summary>Rows of a reference <c>dataset.csv</c>.</summary>
internal sealed class SamplesFixture(IReadOnlyList<string[]> rows)
{
    public int Count => rows.Count;

    /// <summary>The place of each sample in the whole file.</summary>
    public int[] Places => [.. rows.Select(row => int.Parse(row[0], CultureInfo.InvariantCulture))];

    /// <summary>The coordinates, [n, 2].</summary>
    public double[] Raw => Numbers(1..3);

    /// <summary>The coordinates as the networks see them, [n, 2].</summary>
    public double[] Scaled => Numbers(3..5);

    public double[] Labels => Numbers(5..6);

    /// <summary>The samples that train or test, in the order of the split.</summary>
    public SamplesFixture Part(string split) => new([.. rows.Where(row => row[6] == split).OrderBy(row => int.Parse(row[7], CultureInfo.InvariantCulture))]);

    private double[] Numbers(Range columns) => [.. rows.SelectMany(row => row[columns]).Select(field => Fixture.Number(field))];
}

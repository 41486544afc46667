using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Csv;

namespace Kernels.Tabular;

/// <summary>Rows of a table with what a model should predict of them.</summary>
/// <param name="Features">The features, [rows, features] row-major.</param>
/// <param name="Labels">The class of each row; empty where the target is a number.</param>
/// <param name="Targets">The target of each row; empty where it is a class.</param>
public sealed record LabelledRows(double[] Features, int[] Labels, double[] Targets)
{
    /// <summary>Reads all rows.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="columns">The columns of the model.</param>
    /// <exception cref="CsvException">A column is not there, or a cell holds no number where one is needed.</exception>
    /// <exception cref="InvalidDataException">There are no rows, or one has a class that the model does not know.</exception>
    public static LabelledRows Read(CsvReader reader, TabularColumns columns)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(columns);
        int[] places = [.. columns.Features.Select(reader.IndexOf)];
        int target = reader.IndexOf(columns.Target);
        List<double> features = [], targets = [];
        List<int> labels = [];
        while (reader.Read())
        {
            features.AddRange(places.Select(reader.Number));
            if (columns.IsRegression)
                targets.Add(reader.Number(target));
            else
                labels.Add(Label(reader, target, columns.Classes));
        }
        return features.Count > 0
            ? new LabelledRows([.. features], [.. labels], [.. targets])
            : throw new InvalidDataException("there is no row below the header");
    }

    private static int Label(CsvReader reader, int target, IReadOnlyList<string> classes)
    {
        string text = reader.Text(target);
        for (int label = 0; label < classes.Count; label++)
            if (classes[label] == text)
                return label;
        throw new InvalidDataException($"line {reader.Line}: '{text}' is no class of the model; it knows {string.Join(", ", classes)}");
    }
}

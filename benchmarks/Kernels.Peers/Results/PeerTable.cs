using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Kernels.Peers.Results;

/// <summary>The table of medians and ratios, in Markdown.</summary>
internal static class PeerTable
{
    public static string Markdown(PeerResults results)
    {
        Column[] columns = Columns(results);
        StringBuilder text = new();
        Rows(text, columns, Case.All.Where(measured => Case.OfStudy.Contains(measured.Activation)));
        text.Append('\n').Append("Time of Kernels in double over single precision: ");
        text.AppendJoin("; ", Case.Works.Select(work => $"{WorkTitle(work)} {string.Join(" and ", Case.OfStudy.Select(activation => DoubleOverSingle(results.Programs[0], work, activation)))}"));
        text.Append(".\n\n").Append(Provenance(results)).Append('\n');
        return text.ToString();
    }

    // Names that readers look for.
    private static readonly string[] inShort = ["Kernels", ProgramResult.Cpp, "Eigen", "ONNX Runtime", "NumPy", "scikit-learn", "PyTorch"];

    /// <summary>Training and single samples in double, for those who want no more.</summary>
    public static string Short(PeerResults results)
    {
        StringBuilder text = new();
        Rows(text, [.. Columns(results).Where(column => inShort.Contains(column.Name))], Case.All.Where(measured =>
            measured.Precision == Case.Double && measured.Work is Case.Training or Case.OneSample && Case.OfStudy.Contains(measured.Activation)));
        return text.ToString();
    }

    /// <summary>A column: one program, or of those that are built in several ways the fastest of each case.</summary>
    private sealed record Column(string Name, ProgramResult[] Programs)
    {
        public Figure? Figure(Case measured) => Programs
            .Select(program => program.Figures.GetValueOrDefault(measured.ToString()))
            .MinBy(figure => figure?.Ratio ?? double.PositiveInfinity);
    }

    private static Column[] Columns(PeerResults results) =>
    [
        .. results.Programs.Where(program => program.Missing is null)
            .GroupBy(program => program.Family)
            .Select(group => new Column(group.Key, [.. group])),
    ];

    private static void Rows(StringBuilder text, Column[] columns, IEnumerable<Case> cases)
    {
        MarkdownTable.Row(text, ["", .. columns.Select(column => column.Name)]);
        MarkdownTable.Row(text, ["---", .. columns.Select(_ => "---:")]);
        foreach (Case measured in cases)
            MarkdownTable.Row(text, [Title(measured), .. columns.Select(column => Cell(column, measured))]);
    }

    private static string Cell(Column column, Case measured)
    {
        if (column.Figure(measured) is not Figure figure)
            return "";
        string time = measured.Work == Case.Training ? $"{Significant.Text(figure.Nanoseconds / 1e6)} ms" : $"{Significant.Text(figure.Nanoseconds)} ns";
        return column.Name == "Kernels" ? time : $"{time} ({Significant.Text(figure.Ratio)})";
    }

    private static string DoubleOverSingle(ProgramResult own, string work, string activation) =>
        $"{Significant.Text(own.DoubleOverSingle[$"{work} {activation}"])} ({ActivationTitle(activation)})";

    private static string Title(Case measured) => $"{WorkTitle(measured.Work)}, {ActivationTitle(measured.Activation)}{(measured.Precision == Case.Single ? ", single" : "")}";

    /// <summary>The name of an activation in text.</summary>
    public static string ActivationTitle(string activation) => activation switch
    {
        "relu" => "ReLU",
        "leaky-relu" => "leaky ReLU",
        "prelu" => "PReLU",
        "elu" => "ELU",
        "silu" => "SiLU",
        "gelu" => "GELU by tanh",
        "gelu-erf" => "GELU by erf",
        _ => activation,
    };

    /// <summary>The name of what is measured in text.</summary>
    public static string WorkTitle(string work) => work switch
    {
        Case.Training => "training",
        Case.OneSample => "inference, batch 1",
        "infer-64" => "inference, batch 64",
        "infer-4096" => "inference, batch 4,096",
        _ => throw new ArgumentException($"The work is {work}; it must be one of {string.Join(", ", Case.Works)}.", nameof(work)),
    };

    private static string Provenance(PeerResults results)
    {
        string versions = string.Join("; ", Columns(results).Select(column => $"{column.Name}: {string.Join(" and ", column.Programs.Select(program => program.Version).Distinct())}"));
        string builds = results.Programs.Count(program => program.IsCpp) > 1 ? " Of programs that are built in several ways, by either compiler, in vectors of 256 and of 512 bits, the fastest." : "";
        string missing = string.Concat(results.Programs.Where(program => program.Missing is not null).Select(program => $" Missing: {program.Name} ({program.Missing})."));
        string rounds = results.Rounds == 1 ? "1 round" : $"{results.Rounds} rounds";
        return $"{results.Machine.Processor}, {results.Machine.Vectors}, {results.Machine.System}; {rounds}. {versions}.{builds}{missing}";
    }
}

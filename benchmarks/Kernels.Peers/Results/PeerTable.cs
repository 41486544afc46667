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
        ProgramResult[] present = Present(results);
        StringBuilder text = new();
        Rows(text, present, Case.All);
        text.Append('\n').Append("Time of Kernels in double over single precision: ");
        text.AppendJoin("; ", Case.Works.Select(work => $"{WorkTitle(work)} {string.Join(" and ", Case.Activations.Select(activation => DoubleOverSingle(present[0], work, activation)))}"));
        text.Append(".\n\n").Append(Provenance(results)).Append('\n');
        return text.ToString();
    }

    /// <summary>Training and single samples in double, for those who want no more.</summary>
    public static string Short(PeerResults results)
    {
        StringBuilder text = new();
        Rows(text, Present(results), Case.All.Where(measured => measured.Precision == Case.Double && measured.Work is Case.Training or Case.OneSample));
        return text.ToString();
    }

    private static ProgramResult[] Present(PeerResults results) => [.. results.Programs.Where(program => program.Missing is null)];

    private static void Rows(StringBuilder text, ProgramResult[] present, IEnumerable<Case> cases)
    {
        Row(text, ["", .. present.Select(program => program.Name)]);
        Row(text, ["---", .. present.Select(_ => "---:")]);
        foreach (Case measured in cases)
            Row(text, [Title(measured), .. present.Select(program => Cell(program, measured))]);
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Cell(ProgramResult program, Case measured)
    {
        if (!program.Figures.TryGetValue(measured.ToString(), out Figure? figure))
            return "";
        string time = measured.Work == Case.Training ? $"{Significant.Text(figure.Nanoseconds / 1e6)} ms" : $"{Significant.Text(figure.Nanoseconds)} ns";
        return program.Name == "Kernels" ? time : $"{time} ({Significant.Text(figure.Ratio)})";
    }

    private static string DoubleOverSingle(ProgramResult own, string work, string activation) =>
        $"{Significant.Text(own.DoubleOverSingle[$"{work} {activation}"])} ({ActivationTitle(activation)})";

    private static string Title(Case measured) => $"{WorkTitle(measured.Work)}, {ActivationTitle(measured.Activation)}{(measured.Precision == Case.Single ? ", single" : "")}";

    private static string ActivationTitle(string activation) => activation == "relu" ? "ReLU" : activation;

    private static string WorkTitle(string work) => work switch
    {
        Case.Training => "training",
        Case.OneSample => "inference, batch 1",
        "infer-64" => "inference, batch 64",
        "infer-4096" => "inference, batch 4,096",
        _ => throw new ArgumentException($"The work is {work}; it must be one of {string.Join(", ", Case.Works)}.", nameof(work)),
    };

    private static string Provenance(PeerResults results)
    {
        string versions = string.Join("; ", results.Programs.Where(program => program.Missing is null).Select(program => $"{program.Name}: {program.Version}"));
        string missing = string.Concat(results.Programs.Where(program => program.Missing is not null).Select(program => $" Missing: {program.Name} ({program.Missing})."));
        string rounds = results.Rounds == 1 ? "1 round" : $"{results.Rounds} rounds";
        return $"{results.Machine.Processor}, {results.Machine.Vectors}, {results.Machine.System}; {rounds}. {versions}.{missing}";
    }
}

using System.Globalization;

namespace Kernels.Peers;

/// <summary>The options of the command line.</summary>
/// <param name="Rounds">How often every measurement is taken.</param>
/// <param name="Output">The folder of results, or null where none are kept.</param>
/// <param name="Repository">The root of the repository whose documents show the figures and are renewed, or null.</param>
/// <param name="Only">One of <see cref="Peers"/> and <see cref="Shapes"/>, or null for both.</param>
/// <param name="IsDry">Whether few shapes are measured, to see that everything runs.</param>
/// <param name="IsKept">Whether nothing is measured and the figures in the folder of results are taken.</param>
/// <param name="IsHelp">Whether only the help is wanted.</param>
internal sealed record Options(int Rounds, string? Output, string? Repository, string? Only, bool IsDry, bool IsKept, bool IsHelp)
{
    /// <summary>The 2-8-8-1 network against all peers.</summary>
    public const string Peers = "peers";

    /// <summary>Networks of many shapes against C++ and PyTorch.</summary>
    public const string Shapes = "shapes";

    public const string Help = """
        Measures Kernels and the peers that are installed in turn: training and inference of one 2-8-8-1 network, then inference by networks of many shapes.

        Usage: dotnet run -c Release --project benchmarks/Kernels.Peers -- [options]

          --rounds N       how often every measurement is taken, 1 to 1000 [8]
          --only PART      peers for the one network, shapes for the many
          --dry            few shapes, to see that everything runs
          --kept           measures nothing and takes the figures that --output FOLDER holds, to renew what shows them
          --output FOLDER  writes FOLDER/<cpu>/peers.json, peers.md and shapes.json
          --renew ROOT     renews the tables in ROOT/README.md and ROOT/docs, and their picture
          --help           shows this

        """;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UsageException">An option is not known or its value not allowed.</exception>
    public static Options Parse(string[] arguments)
    {
        Options options = new(Rounds: 8, Output: null, Repository: null, Only: null, IsDry: false, IsKept: false, IsHelp: false);
        for (int at = 0; at < arguments.Length; at++)
            options = arguments[at] switch
            {
                "--rounds" => options with { Rounds = ParseRounds(Value(arguments, ref at)) },
                "--only" => options with { Only = ParsePart(Value(arguments, ref at)) },
                "--dry" => options with { IsDry = true },
                "--kept" => options with { IsKept = true },
                "--output" => options with { Output = Value(arguments, ref at) },
                "--renew" => options with { Repository = Value(arguments, ref at) },
                "--help" => options with { IsHelp = true },
                string other => throw new UsageException($"There is no option {other}; --help lists them."),
            };
        if (options is { IsDry: true, Repository: not null } or { IsDry: true, Output: not null })
            throw new UsageException("--dry measures too little to be kept; it goes without --output and --renew");
        if (options is { IsKept: true, Output: null })
            throw new UsageException("--kept needs --output, the folder of results");
        return options;
    }

    /// <summary>Whether a part is wanted.</summary>
    public bool Has(string part) => Only is null || Only == part;

    private static string Value(string[] arguments, ref int at)
    {
        string option = arguments[at];
        at++;
        return at < arguments.Length ? arguments[at] : throw new UsageException($"{option} needs a value; --help lists the options.");
    }

    private static string ParsePart(string text) =>
        text is Peers or Shapes ? text : throw new UsageException($"--only is {text}, but must be {Peers} or {Shapes}");

    private static int ParseRounds(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int rounds) && rounds is >= 1 and <= 1000
            ? rounds
            : throw new UsageException($"--rounds is {text}, but must be a whole number from 1 to 1000");
}

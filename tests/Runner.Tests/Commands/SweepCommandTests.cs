using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

public sealed class SweepCommandTests : IDisposable
{
    private static readonly string[] Small = ["sweep", "--activations", "relu,silu", "--epochs", "2,3", "--seeds", "4..6", "--samples", "40"];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void ATableADocumentAndCommaSeparatedTextTellTheSame()
    {
        CommandRun run = Run("runs.db", "--output", folder.At("out"));
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("12 runs: 4 cells, 3 seeds; 12 to make, about ", run.Output);
        string line = run.Output.Split('\n').Single(line => line.StartsWith("silu        3 ", StringComparison.Ordinal));
        string[] row = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        CommandRun again = Run("runs.db", "--json");
        Assert.Equal("12 runs: 4 cells, 3 seeds; all are in the store\n", again.Error);
        JsonElement cell = again.Json().GetProperty("cells").EnumerateArray().Single(cell => Setting(cell, "activation") == "silu" && Setting(cell, "epochs") == "3");
        double loss = cell.GetProperty("measures").GetProperty("loss").GetProperty("interquartile_mean").GetDouble();
        Assert.Equal(row[2], loss.ToString("G4", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(again.Output, File.ReadAllText(folder.At("out/sweep.json")));
        string[] lines = File.ReadAllLines(folder.At("out/sweep.csv"));
        Assert.Equal(1 + 4 * 3, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("silu,2-8-8-1,usual,0.05,3,64,40,0.18,loss,", StringComparison.Ordinal)
            && line.Split(',')[9] == loss.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ShardsMergedHaveTheDigestOfOneMachine()
    {
        string whole = Run("whole.db", "--json").Json().GetProperty("digest").GetString()!;
        for (int number = 1; number <= 3; number++)
        {
            CommandRun shard = Run("part.db", "--shard", $"{number}/3");
            Assert.Equal((ExitCode.Done, ""), (shard.ExitCode, shard.Error));
            Assert.Contains($"Shard {number}/3 is in {folder.At($"part-{number}-of-3.db")}, digest ", shard.Output);
        }

        string work = "sweep --activations relu,silu --epochs 2,3 --samples 40 --seeds 4..6";
        CommandRun some = CommandRun.Of("sweep", "merge", folder.At("part-1-of-3.db"), folder.At("part-3-of-3.db"), "--output", folder.At("all.db"));
        Assert.Equal((ExitCode.Incomplete, ""), (some.ExitCode, some.Error));
        Assert.EndsWith($"\n{work}: of 3 shards 2 is missing\n", some.Output);
        CommandRun all = CommandRun.Of("sweep", "merge", folder.At("part-2-of-3.db"), "--output", folder.At("all.db"));
        Assert.Equal(new CommandRun(ExitCode.Done, $"12 runs are in {folder.At("all.db")}, digest {whole}\n", ""), all);
        Assert.Equal(whole, Run("all.db", "--json").Json().GetProperty("digest").GetString());
    }

    [Fact]
    public void ThePageHasTheFiguresAndEveryRow()
    {
        string[] arguments =
            ["sweep", "--activations", "relu,silu", "--widths", "2,3", "--depths", "1,2", "--epochs", "1,10", "--samples", "40", "--seeds", "0..2"];
        Assert.Equal(ExitCode.Done, CommandRun.Of([.. arguments, "--store", folder.At("runs.db"), "--output", folder.At("out")]).ExitCode);
        string page = File.ReadAllText(folder.At("out/sweep.html"));
        Assert.Contains("<code>dotnet run -c Release --project src/Runner -- sweep --activations relu,silu --shapes 2-2-1,2-3-1,2-2-2-1,2-3-3-1 ", page);
        Assert.Equal(16 * 3, page.Split("<tr><th scope=\"row\">").Length - 1);
        Assert.Equal(["accuracy_map", "cost", "loss_bands"], Regex.Matches(page, "data-figure=\"(\\w+)\"").Select(match => match.Groups[1].Value).Distinct().Order());
        Assert.Equal(8, Regex.Count(page, "<rect class=\"b[0-5]\""));
        Assert.Equal(16, Regex.Count(page, "<path class=\"b5\""));
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("NaN", page);
    }

    [Fact]
    public void ADryRunMakesNoStore()
    {
        CommandRun run = Run("runs.db", "--dry-run", "--shard", "2/5");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("12 runs, of which shard 2/5 has 2: 4 cells, 3 seeds; 2 to make, about ", run.Output);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void WidthsAndDepthsMakeShapesAndFormulasAreTaken()
    {
        CommandRun run = CommandRun.Of(
            "sweep", "--activations", "z * tanh(softplus(z)), relu", "--widths", "2,3", "--depths", "1..2", "--seeds", "1", "--epochs", "1", "--samples", "20",
            "--init", "he,xavier", "--noises", "0.1", "--learning-rates", "0.1", "--batch-sizes", "8", "--data-seed", "7", "--measure", "loss,trust1", "--json",
            "--store", folder.At("runs.db"));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        JsonElement[] cells = [.. run.Json().GetProperty("cells").EnumerateArray()];
        string[] shapes = [.. cells.Select(cell => Setting(cell, "shape")).Distinct()];
        Assert.Equal(["2-2-1", "2-3-1", "2-2-2-1", "2-3-3-1"], shapes);
        Assert.Equal(16, cells.Length);
        Assert.All(cells, cell => Assert.True(double.IsFinite(cell.GetProperty("measures").GetProperty("trust1").GetProperty("median").GetDouble())));
    }

    [Theory]
    [InlineData("kernels: --activations is rleu, but must be names, or formulas", "--activations", "rleu")]
    [InlineData("kernels: --shapes is 2-4-1,2-4-4, but must be shapes separated by commas", "--shapes", "2-4-1,2-4-4")]
    [InlineData("kernels: --shapes is given, but --depths tells the shapes already\n", "--shapes", "2-4-1", "--depths", "2")]
    [InlineData("kernels: --widths is 65, but must be whole numbers from 1 to 64", "--widths", "65")]
    [InlineData("kernels: --seeds is 5..3, but must be whole numbers from 0 to 4294967295", "--seeds", "5..3")]
    [InlineData("kernels: --seeds is 1,1, but must be ", "--seeds", "1,1")]
    [InlineData("kernels: --learning-rates is 0, but must be finite numbers, more than 0", "--learning-rates", "0")]
    [InlineData("kernels: --noises is 0, but must be finite numbers from 0.01 to 10", "--noises", "0")]
    [InlineData("kernels: --init is hee, but must be he, xavier", "--init", "hee")]
    [InlineData("kernels: --measure has los is not known, did you mean loss? Allowed are ", "--measure", "test,los")]
    [InlineData("kernels: --shard is 0/4, but must be a part of a whole", "--shard", "0/4")]
    [InlineData("kernels: --json is given, but shard 1/4 makes its store and nothing else\n", "--shard", "1/4", "--json")]
    [InlineData("kernels: --output is given, but shard 1/4 makes its store and nothing else\n", "--shard", "1/4", "--output", "out")]
    [InlineData("kernels: --shards is given, but --shard tells the number of parts already\n", "--shard", "1/4", "--shards", "4")]
    [InlineData("kernels: --shards is 4, but neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX tells which of them this is; give --shard\n", "--shards", "4")]
    [InlineData("kernels: these are more than 100,000,000 runs, the most that a sweep has; make several of it\n", "--seeds", "0..99999999")]
    [InlineData("kernels: the store is missing\n", "merge", "--output", "x.db")]
    [InlineData("kernels: --output is missing, but must be a file that can be written to\n", "merge", "x.db")]
    [InlineData("kernels: the store none.db is not there\n", "export", "--store", "none.db", "--output", "x.csv")]
    [InlineData("kernels: --output is runs.xlsx, but must be a file that can be written to and whose name ends with .csv or .parquet\n", "export", "--output", "runs.xlsx")]
    [InlineData("kernels: the store none.db is not there\n", "merge", "none.db", "--output", "x.db")]
    public void WrongInputIsToldInOneLine(string message, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(["sweep", .. arguments]);
        Assert.StartsWith(message, run.Error);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
        Assert.Equal("", run.Output);
        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.NotEqual(ExitCode.Failed, run.ExitCode);
    }

    [ShellFact("mkfifo")]
    public async Task APipeIsToldForWhatItIs()
    {
        await ShellScript.Output("bash", folder.Path, "mkfifo pipe; ln -s pipe link; : >empty");
        foreach (string store in (string[])["pipe", "link", "/dev/null"])
            Assert.Equal(
                new CommandRun(ExitCode.OutputFailed, "", $"kernels: the store {folder.At(store)} is a pipe or a device, which keeps nothing; name a file\n"), Run(store));
        Assert.Equal(ExitCode.Done, Run("empty", "--json").ExitCode);
        Assert.StartsWith(
            $"kernels: the store {folder.At("pipe")} is a pipe", CommandRun.Of("sweep", "merge", folder.At("pipe"), "--output", folder.At("all.db")).Error);
    }

    [Fact]
    public void AnInterruptIsToldInOneLine()
    {
        CommandRun run = CommandRun.Of(new CancellationToken(canceled: true), [.. Small, "--store", folder.At("runs.db")]);
        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.StartsWith("kernels: interrupted", run.Error);
    }

    [Theory]
    [InlineData("out/sweep.json")]
    [InlineData("out/sweep.csv")]
    public void AStoreThatTheTableWouldBeWrittenOverIsRefused(string store)
    {
        CommandRun run = Run(store, "--output", folder.At("out"));
        Assert.Equal(
            new CommandRun(ExitCode.BadUsage, "", $"kernels: {folder.At(store)} is to be a store, but --output writes {folder.At(store)} over it\n"), run);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("runs.csv")]
    [InlineData("runs.parquet")]
    public void AnExportFollowsLinksKeepsPermissionsAndLeavesItsStoreAlone(string table)
    {
        Assert.Equal(ExitCode.Done, Run("runs.db", "--json").ExitCode);
        File.WriteAllText(folder.At("real"), "earlier");
        File.CreateSymbolicLink(folder.At(table), folder.At("real"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.At("real"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(folder.At($"{table}.unfinished"), "mine");
        CommandRun run = CommandRun.Of("sweep", "export", "--store", folder.At("runs.db"), "--output", folder.At(table));
        Assert.Equal(new CommandRun(ExitCode.Done, $"12 runs are in {folder.At(table)}\n", ""), run);
        Assert.NotNull(new FileInfo(folder.At(table)).LinkTarget);
        Assert.True(new FileInfo(folder.At("real")).Length > 1000);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.At("real")));
        Assert.Equal("mine", File.ReadAllText(folder.At($"{table}.unfinished")));

        byte[] store = File.ReadAllBytes(folder.At("runs.db"));
        File.Move(folder.At("runs.db"), folder.At($"store-{table}"));
        CommandRun same = CommandRun.Of("sweep", "export", "--store", folder.At($"store-{table}"), "--output", folder.At($"store-{table}"));
        Assert.Equal(ExitCode.BadUsage, same.ExitCode);
        Assert.Equal(store, File.ReadAllBytes(folder.At($"store-{table}")));
    }

    [Fact]
    public void AStoreIsNotMergedIntoItself()
    {
        Assert.Equal(ExitCode.Done, Run("runs.db", "--json").ExitCode);
        File.CreateSymbolicLink(folder.At("linked.db"), folder.At("runs.db"));
        foreach ((string part, string whole) in new[] { ("runs.db", "linked.db"), ("linked.db", "runs.db"), ("runs.db", "runs.db") })
            Assert.Equal(
                new CommandRun(ExitCode.BadUsage, "", $"kernels: {folder.At(part)} is to be a store, but --output writes {folder.At(whole)} over it\n"),
                CommandRun.Of("sweep", "merge", folder.At(part), "--output", folder.At(whole)));
    }

    [Fact]
    public void SignsBeforeNumbersAreReadAndOneIsOne()
    {
        CommandRun run = CommandRun.Of("sweep", "--activations", "relu", "--seeds", "+4", "--epochs", "+2", "--shard", "+1/+1", "--dry-run");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("1 run: 1 cell, 1 seed; 1 to make, about ", run.Output);
        Assert.Equal("kernels: --json is given, but --dry-run prints text\n", CommandRun.Of("sweep", "--dry-run", "--json").Error);
    }

    [Theory]
    [InlineData("runs.csv")]
    [InlineData("runs.parquet")]
    public void AnInterruptedExportLeavesNothing(string table)
    {
        Assert.Equal(ExitCode.Done, Run("runs.db", "--json").ExitCode);
        CommandRun run = CommandRun.Of(
            new CancellationToken(canceled: true), "sweep", "export", "--store", folder.At("runs.db"), "--output", folder.At(table));
        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Equal([folder.At("runs.db")], Directory.GetFileSystemEntries(folder.Path));
    }

    public void Dispose() => folder.Dispose();

    private static string Setting(JsonElement cell, string noun) => cell.GetProperty("settings").GetProperty(noun).GetString()!;

    private CommandRun Run(string store, params string[] more) => CommandRun.Of([.. Small, "--store", folder.At(store), .. more]);
}

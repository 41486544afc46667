using System.IO;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

/// <summary>A bad value ends the program with one line that names the option, the value and what is allowed.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("--activations", "cubic", "names, or formulas such as")]
    [InlineData("--activations", "relu,relu", "each at most once")]
    [InlineData("--activations", "relu,", "names, or formulas such as")]
    [InlineData("--activations", "ReLU", "leaky-relu")]
    [InlineData("--samples", "3", "a whole number from 4 to 1000000")]
    [InlineData("--samples", "2000000000", "a whole number from 4 to 1000000")]
    [InlineData("--samples", "99999999999999999999", "a whole number from 4 to 1000000")]
    [InlineData("--noise", "-0.1", "at least 0")]
    [InlineData("--noise", "NaN", "a finite number")]
    [InlineData("--noise", "Infinity", "a finite number")]
    [InlineData("--noise", "1e999", "a finite number")]
    [InlineData("--noise", "0,18", "a finite number")]
    [InlineData("--noise", "1E+200", "cannot be scaled")]
    [InlineData("--noise", "1.1E+150", "cannot be scaled")]
    [InlineData("--data-seed", "-1", "a whole number from 0 to 4294967295")]
    [InlineData("--data-seed", "4294967296", "a whole number from 0 to 4294967295")]
    [InlineData("--test-fraction", "0", "more than 0 and less than 1")]
    [InlineData("--test-fraction", "1", "more than 0 and less than 1")]
    [InlineData("--test-fraction", "NaN", "more than 0 and less than 1")]
    [InlineData("--test-fraction", "0.999", "leaves a sample to train on of the 400")]
    [InlineData("--seed", "-1", "a whole number from 0 to 4294967295")]
    [InlineData("--seed", "4294967296", "a whole number from 0 to 4294967295")]
    [InlineData("--seed", "1.5", "a whole number")]
    [InlineData("--epochs", "0", "a whole number from 1 to 1000000")]
    [InlineData("--epochs", "many", "a whole number from 1 to 1000000")]
    [InlineData("--epochs", "1000001", "a whole number from 1 to 1000000")]
    [InlineData("--batch-size", "0", "a whole number from 1 to 1000000")]
    [InlineData("--learning-rate", "NaN", "a finite number, more than 0")]
    [InlineData("--learning-rate", "0", "a finite number, more than 0")]
    [InlineData("--learning-rate", "-0.05", "a finite number, more than 0")]
    [InlineData("--learning-rate", "Infinity", "a finite number, more than 0")]
    public void ABadValueIsNamedWithWhatIsAllowed(string option, string value, string allowed)
    {
        CommandRun run = Refused(option, value);
        Assert.StartsWith($"kernels: {option} is {value}, but must be ", run.Error);
        Assert.Contains(allowed, run.Error);
    }

    [Theory]
    [InlineData("--activations")]
    [InlineData("--output")]
    [InlineData("--noise")]
    public void AnEmptyValueIsCalledEmpty(string option) => Assert.StartsWith($"kernels: {option} is empty, but must be ", Refused(option, "").Error);

    [Fact]
    public void AnUnknownOptionIsNamedWithTheKnownOnes()
    {
        string error = Refused("--momentum", "0.9").Error;
        Assert.StartsWith("kernels: --momentum is not known", error);
        Assert.Contains("--learning-rate", error);
    }

    [Theory]
    [InlineData("sweeping")]
    [InlineData("@file")]
    [InlineData("-e")]
    [InlineData("[suggest:x]")]
    public void AnUnknownWordIsNamed(string word) => Assert.StartsWith($"kernels: {word} is not known", Refused(word).Error);

    [Fact]
    public void AnEmptyWordIsCalledEmpty() => Assert.StartsWith("kernels: an empty word is not known; allowed are ", Refused("").Error);

    [Fact]
    public void ASwitchTakesNoValue() => Assert.StartsWith("kernels: false is not known; allowed are ", Refused("--json=false").Error);

    /// <summary>Else a folder of that name would be made, and the option be lost.</summary>
    [Fact]
    public void AnOptionIsNoFolder() =>
        Assert.Equal("kernels: --output is --json, but must be a folder that can be written to\n", Refused("--output", "--json").Error);

    [Fact]
    public void AMissingValueIsCalledMissing() =>
        Assert.Equal("kernels: --epochs is given 0 values, but must be one: a whole number from 1 to 1000000\n", Refused("--epochs").Error);

    [Fact]
    public void AnOptionGivenTwiceIsRefused() =>
        Assert.Equal("kernels: --epochs is given 2 values, but must be one: a whole number from 1 to 1000000\n", Refused("--epochs", "1", "--epochs", "2").Error);

    [Fact]
    public void TheNamedCommandRefusesTheSame() => Assert.StartsWith("kernels: --samples is 1, ", Refused("reproduce", "--samples", "1").Error);

    [Fact]
    public void DigestsTakeNoOptions()
    {
        Assert.Equal(new(ExitCode.BadUsage, "", "kernels: --json is not known; allowed are --help\n"), CommandRun.Of("digest", "--json"));
        Assert.Equal(new(ExitCode.BadUsage, "", "kernels: --epochs is given, but digest takes no options\n"), CommandRun.Of("--epochs", "3", "digest"));
    }

    [Fact]
    public void LineFeedsAndEscapeCodesOfAnArgumentDoNotReachTheMessage() =>
        Assert.StartsWith("kernels: --epochs is a b [31m, but must be ", Refused("--epochs", "a\nb\u001b[31m").Error);

    private static CommandRun Refused(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);
        Assert.Equal(ExitCode.BadUsage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', System.StringComparison.Ordinal));
        Assert.False(Directory.Exists("results"));
        return run;
    }
}

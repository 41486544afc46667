using System;
using System.IO;
using System.Linq;
using System.Threading;
using Runner.Output;

namespace Runner.Tests.Commands;

public sealed class HelpWidthTests
{
    [Theory]
    [InlineData]
    [InlineData("reproduce")]
    [InlineData("digest")]
    [InlineData("completions")]
    [InlineData("activation")]
    [InlineData("claims")]
    [InlineData("claims", "verify")]
    [InlineData("sweep")]
    [InlineData("sweep", "merge")]
    [InlineData("sweep", "export")]
    [InlineData("serve")]
    public void NoWordOfTheHelpIsLostAtAnyWidth(params string[] command)
    {
        string[] all = Words(Help(command, columns: 0));
        for (int columns = 1; columns <= 200; columns++)
            Assert.Equal(all, Words(Help(command, columns)));
    }

    [Fact]
    public void TheHelpFitsIntoATerminalThatHasRoomForIt() =>
        Assert.All(Help([], columns: 100).Split("Example")[0].Split('\n'), line => Assert.InRange(line.Length, 0, 100));

    private static string Help(string[] command, int columns)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Terminal terminal = new(output, error, ShowsProgress: false) { OutputColumns = () => columns };
        Assert.Equal(ExitCode.Done, Application.Run([.. command, "--help"], terminal, CancellationToken.None));
        Assert.Empty(error.ToString());
        return output.ToString();
    }

    // In their columns lines are broken at other places, which puts the words into another order.
    private static string[] Words(string text) => [.. text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
}

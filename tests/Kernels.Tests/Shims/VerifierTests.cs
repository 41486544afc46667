using System;
using System.IO;
using System.Threading.Tasks;
using VerifyXunit;

namespace Kernels.Tests.Shims;

public sealed class VerifierTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public Task AnAcceptedTextPasses() => Verifier.Verify("first line\r\nsecond line");

    [Theory]
    [InlineData("relu", 2)]
    [InlineData("sigmoid", 3)]
    public Task ParametersTellFilesApart(string activation, int layers) =>
        Verifier.Verify($"{activation} with {layers} layers").UseParameters(activation, layers).UseDirectory("Accepted");

    [Fact]
    public async Task ATextNotYetAcceptedFailsAndIsKept()
    {
        string message = await MismatchOf("new", "Case");
        Assert.Contains(In("Case.received.txt"), message);
        Assert.Contains(In("Case.verified.txt"), message);
        Assert.Equal("new", await File.ReadAllTextAsync(In("Case.received.txt")));
    }

    [Fact]
    public async Task AnotherTextFailsWithItsFirstDifference()
    {
        await File.WriteAllTextAsync(In("Case.verified.txt"), "same\nold\nsame");
        string message = await MismatchOf("same\nnew\nsame", "Case");
        Assert.Contains("new", message);
        Assert.Contains("old", message);
        Assert.Equal("same\nnew\nsame", await File.ReadAllTextAsync(In("Case.received.txt")));
    }

    [Fact]
    public async Task AMatchDeletesWhatAnEarlierFailureKept()
    {
        await File.WriteAllTextAsync(In("Case.verified.txt"), "same");
        await File.WriteAllTextAsync(In("Case.received.txt"), "old");
        await Verifier.Verify("same").UseDirectory(directory).UseFileName("Case");
        Assert.False(File.Exists(In("Case.received.txt")));
    }

    [Fact]
    public async Task TheExtensionIsTheCallersToChoose()
    {
        await File.WriteAllTextAsync(In("Case.verified.svg"), "<svg/>");
        await Verifier.Verify("<svg/>", extension: "svg").UseDirectory(directory).UseFileName("Case");
    }

    private string In(string file) => Path.Combine(directory, file);

    private async Task<string> MismatchOf(string text, string fileName) =>
        (await Assert.ThrowsAnyAsync<Exception>(() => Verifier.Verify(text).UseDirectory(directory).UseFileName(fileName))).Message;
}

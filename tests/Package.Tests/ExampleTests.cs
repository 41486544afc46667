using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Kernels.Package.Tests;

/// <summary>The examples, built with the packed packages: each prints what its page shows.</summary>
[Collection(SharedPackage.Name)]
[Trait("Speed", "Slow")]
public sealed partial class ExampleTests(PackedKernels package)
{
    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order()];

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.cs").Select(file => Path.GetFileName(file)).Order()];

    private static string Folder => Path.Combine(PackedKernels.Repository, "examples");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AnExamplePrintsWhatItsPageShows(string name) =>
        Assert.Equal(await ShownAsync($"--project examples/{name}\n"), await UserProject.RunExampleAsync(package, name));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task AProgramOfOneFilePrintsWhatItsPageShows(string name) =>
        Assert.Equal(await ShownAsync($"dotnet run examples/{name}\n"), await UserProject.RunFileAsync(package, name));

    private static async Task<string> ShownAsync(string command)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Folder, "README.md"));
        string section = page[page.IndexOf(command, StringComparison.Ordinal)..];
        return OutputBlock().Match(section).Groups["text"].Value;
    }

    [GeneratedRegex("```text\\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex OutputBlock();
}

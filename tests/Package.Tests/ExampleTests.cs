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

    private static string Folder => Path.Combine(PackedKernels.Repository, "examples");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AnExamplePrintsWhatItsPageShows(string name)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Folder, "README.md"));
        string section = page[page.IndexOf($"--project examples/{name}\n", StringComparison.Ordinal)..];
        Assert.Equal(OutputBlock().Match(section).Groups["text"].Value, await UserProject.RunExampleAsync(package, name));
    }

    [GeneratedRegex("```text\\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex OutputBlock();
}

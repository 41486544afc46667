using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kernels.Testing;

namespace Kernels.Package.Tests;

/// <summary>What a stranger does with the package: projects outside the repository, given the packed file alone.</summary>
[Collection(SharedPackage.Name)]
[Trait("Speed", "Slow")]
public sealed class UserProjectTests(PackedKernels package)
{
    [Fact]
    public async Task TenLinesLearnExclusiveOr()
    {
        string output = await UserProject.RunAsync(package, "TenLines");
        double[] probabilities = [.. output.Split(' ').Select(field => Fixture.Number(field))];
        Assert.Equal([false, true, true, false], probabilities.Select(probability => probability > 0.5));
        Assert.All(probabilities, probability => Assert.True(Math.Abs(probability - 0.5) > 0.4, output));
    }

    [Fact]
    public async Task TheProgramOfTheReadmePrintsWhatIsShown()
    {
        string readme = await File.ReadAllTextAsync(Path.Combine(PackedKernels.Repository, "README.md"));
        Assert.Equal(Block(readme, "text") + "\n", await UserProject.RunSourceAsync(package, "Readme", Block(readme, "csharp")));
    }

    [Fact]
    public async Task ActivationsOfThisAndASecondAssemblyHaveTheirGradientsAndTrainLikeRelu()
    {
        string output = await UserProject.RunAsync(package, "TwoAssemblies", "App");
        string[][] rows = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))];
        Assert.Equal(["OwnReluMlp", "MishMlp", "TwoKinksMlp", "RationalMlp", "BentExponentialMlp"], rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.True(Fixture.Number(row[1]) <= 1e-12, output));

        double ofRelu = Fixture.Number(rows[0][2]);
        Assert.True(ofRelu > 0.9, output);
        Assert.All(rows, row => Assert.True(Fixture.Number(row[2]) >= ofRelu - 0.02, output));
    }

    [Fact]
    public async Task AFormulaTypedInAStrangersProgramBecomesANetwork() =>
        Assert.Equal("z * tanh(softplus(z)): 2 probabilities", (await UserProject.RunWithRestoredAsync(package, "TypedFormula")).Trim());

    // With all that the SDK can check, in the oldest language that will do, and emitted files beside the project's own.
    [Fact]
    public async Task TheStrictestProjectHasNothingToComplainOf()
    {
        Assert.Equal("14", (await UserProject.RunAsync(package, "Strict", builds: 2)).Trim());
        string emitted = package.At(Path.Combine("Strict", "Emitted", "Kernels.Generator", "Kernels.Generator.KernelGenerator"));
        Assert.Equal(["Strict.Leak.g.cs", "Strict.MoonNet.g.cs"], Directory.GetFiles(emitted).Select(Path.GetFileName).Order());
    }

    private static string Block(string page, string language)
    {
        string rest = page.Split($"```{language}\n")[1];
        return rest[..rest.IndexOf("\n```", StringComparison.Ordinal)];
    }
}

using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;

namespace Kernels.Generator.Tests;

/// <summary>Classes of kernels lie in one namespace, so no two types may give theirs the same name.</summary>
public class KernelNameTests
{
    [Theory]
    [InlineData("GateMlp", "GateMlpKernel")]
    [InlineData("Sample.GateMlp", "Sample_GateMlpKernel")]
    [InlineData("My_App.Gate_Mlp", "My_0App_Gate_0MlpKernel")]
    public void ANameRemainsReadable(string type, string kernel) => Assert.Equal(kernel, KernelName.Of(type));

    [Fact]
    public void NoTwoTypesShareOne()
    {
        // All names of up to five of these parts, two dots never side by side: dots, underscores and digits that could be taken for one another.
        string[] parts = ["A", "_", "0", "1", "."];
        IEnumerable<string> texts = [""];
        List<string> names = [];
        for (int length = 1; length <= 5; length++)
        {
            texts = [.. texts.SelectMany(text => parts.Select(part => text + part))];
            names.AddRange(texts.Where(name => name.Split('.').All(part => part.Length > 0 && part[0] is not ('0' or '1'))));
        }
        Assert.True(names.Count > 500);
        Assert.Equal(names.Count, names.Select(KernelName.Of).Distinct().Count());
    }

    [Theory]
    [InlineData("Größe")]
    [InlineData("Netz.größe")]
    public void OtherLettersBecomeADigest(string type) => Assert.Matches("^Network_1[0-9a-f]{32}Kernel$", KernelName.Of(type));

    [Fact]
    public void ALongNameBecomesADigest() => Assert.InRange(KernelName.Of(new string('N', 1000)).Length, 1, 100);

    [Fact]
    public void KernelsOfTypesAlikeMeetInOneProject()
    {
        const string hinge = "[Activation] public readonly partial struct Hinge { public static double Value(double z) => z > 0 ? z : 0.01 * z; }";
        GeneratorOutcome outcome = GeneratorHarness.Run($$"""
            using Kernels;
            {{hinge}}
            [Mlp<Hinge>(2, 3, 1)] public sealed partial class Net;
            namespace A { [Mlp<Hinge>(2, 3, 1)] public sealed partial class Net; [Mlp<Hinge>(2, 3, 1)] public sealed partial class B_C; }
            namespace A.B { [Mlp<Hinge>(2, 3, 1)] public sealed partial class C; [Mlp<Hinge>(2, 3, 1)] public sealed partial class Größe; }
            """);
        Assert.Empty(outcome.Diagnostics);
        Assert.Empty(outcome.CompilerComplaints);
        outcome.Load();
    }
}

using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Intrinsics;
using System.Threading.Tasks;
using Kernels.Numerics;
using Kernels.Study.Digests;
using Kernels.Testing;
using VerifyXunit;

namespace Kernels.Study.Tests.Digests;

public sealed class DigestTests
{
    [Fact]
    public Task TheListIsThatOfEveryMachine() => Verifier.Verify(OurDigests.List).UseDirectory("Snapshots");

    [Fact]
    public void TheReadmeStatesTheLastOne()
    {
        string last = OurDigests.List.Split('\n')[^1];
        Assert.EndsWith("  all of these", last, StringComparison.Ordinal);
        Assert.Contains($"\n{last}\n", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryPortableFunctionIsInTheList()
    {
        string[] functions =
        [
            .. typeof(PortableMath).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(method => method.ReturnType == typeof(Vector256<double>)).Select(method => method.Name.ToLowerInvariant()).Distinct().Order(),
        ];
        Assert.Equal(functions, DigestedFunction.All.Select(function => function.Name.Split('(')[0]).Distinct().Order());
    }

    [Theory]
    [InlineData(new double[] { }, "cbf29ce484222325")]
    [InlineData(new[] { 0.0 }, "a8c7f832281a39c5")]
    [InlineData(new[] { 1.0, -2.5 }, "2f20b4ea1c69d79c")]
    public void ADigestIsTheFowlerNollVoHash(double[] numbers, string expected)
    {
        Digest digest = new();
        digest.Add<double>(numbers);
        Assert.Equal(expected, digest.ToString());
    }

    [Fact]
    public void SignsOfZeroAndOrderTellDigestsApartAndNoNumberIsOne()
    {
        Assert.NotEqual(DigestOf(0.0), DigestOf(-0.0));
        Assert.NotEqual(DigestOf(1, 2), DigestOf(2, 1));
        Assert.Equal(DigestOf(double.NaN), DigestOf(-double.NaN));
    }

    [Fact]
    public void ARunWithOneOtherBitHasAnotherDigest()
    {
        string digest = StudyDigest.Of(OurStudy.Published).ToString();
        double[] losses = [.. OurStudy.Published.Networks[1].LossHistory];
        losses[400] = Math.BitIncrement(losses[400]);
        Assert.NotEqual(digest, StudyDigest.Of(OurStudy.Published with { Networks = [OurStudy.Published.Networks[0], OurStudy.Published.Networks[1] with { LossHistory = losses }] }).ToString());
    }

    private static string DigestOf(params double[] numbers)
    {
        Digest digest = new();
        digest.Add<double>(numbers);
        return digest.ToString();
    }
}

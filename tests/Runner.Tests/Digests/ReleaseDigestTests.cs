using System.Linq;
using System.Threading.Tasks;

namespace Runner.Tests.Digests;

/// <summary>With and without tiers, their profile and precompiled code; loops compiled well at once, replaced on the stack, or left as they are.</summary>
[Trait("Speed", "Slow")]
public sealed class ReleaseDigestTests() : DigestMatrix("Release")
{
    private static readonly string[] compilations =
    [
        "TieredPGO=0",
        "TieredPGO=1",
        "ReadyToRun=0",
        "TC_QuickJitForLoops=0",
        "TC_QuickJitForLoops=1 TC_OnStackReplacement=0",
    ];

    public static TheoryData<string, string> Rows => RowsOf(
    [
        .. InstructionSets,
        .. InstructionSets.Select(set => ($"TieredCompilation=0 {set.Switch}", set.Left)),
        .. compilations.Select(compilation => (compilation, "")),
    ]);

    [Theory]
    [MemberData(nameof(Rows))]
    public Task DigestsAreTheSame(string switches, string leftInstructions) => AssertSameDigests(switches, leftInstructions);
}

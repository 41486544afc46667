using System.Threading.Tasks;

namespace Runner.Tests.Digests;

/// <summary>A debug build is compiled in one way alone, so that switches of the compilation change nothing in it.</summary>
[Trait("Speed", "Slow")]
public sealed class DebugDigestTests() : DigestMatrix("Debug")
{
    public static TheoryData<string, string> Rows => RowsOf(InstructionSets);

    [Theory]
    [MemberData(nameof(Rows))]
    public Task DigestsAreTheSame(string switches, string leftInstructions) => AssertSameDigests(switches, leftInstructions);
}

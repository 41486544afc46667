using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Kernels.Tests.Shims;

/// <summary>Properties for <see cref="PropertyAttributeTests"/>.</summary>
[Properties(MaxTest = 7)]
#pragma warning disable xUnit1000 // Public, they would be run, and some are to fail.
internal sealed class PropertyExamples
#pragma warning restore xUnit1000
{
    [Property(MaxTest = 25)]
    public static bool AdditionCommutes(int a, int b) => a + b == b + a;

    [Property(MaxTest = 100, StartSize = 50, EndSize = 60, Replay = "(7,9)")]
    public static bool IsBelowTen(int number) => number < 10;

    [Property(MaxTest = 100, StartSize = 50, EndSize = 60, Replay = "(7,9)")]
    public void AssertsBelowTen(int number) => Assert.True(number < 10);

    [Property(Arbitrary = [typeof(Digits)])]
    public Property IsADigit(int number) => (number is >= 0 and <= 9).Label("a digit");

    [Property]
    public bool IsItself(int number) => number == Same(number);

    [Property(Verbose = true)]
    public static bool ListsItsCases(int number) => number == Same(number);

    [Property(Replay = "7")]
    public static bool HasAnUnreadableSeed(int number) => number == Same(number);

    [Property(Skip = "not now")]
    public static bool IsSkipped(int number) => number < 0 && number > 0;

    private static int Same(int number) => number;

    private static class Digits
    {
        public static Arbitrary<int> Digit() => Gen.Choose(0, 9).ToArbitrary();
    }
}

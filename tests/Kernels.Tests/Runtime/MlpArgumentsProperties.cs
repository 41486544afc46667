using System;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Kernels.Runtime;

namespace Kernels.Tests.Runtime;

[Properties(MaxTest = 200, Replay = "(2026,7)", QuietOnSuccess = true)]
public sealed class MlpArgumentsProperties
{
    [Property]
    public void AnOrderOfRowsThatAreThereIsTaken(PositiveInt rows, NonNegativeInt first, NonNegativeInt[] others) =>
        MlpArguments.RequireOrder([.. others.Prepend(first).Select(choice => choice.Get % rows.Get)], rows.Get, "order");

    [Property]
    public void ARowThatIsNotThereIsNamed(PositiveInt rows, byte place, int beyond)
    {
        int row = beyond < 0 ? beyond : rows.Get + beyond;
        int[] order = new int[20];
        order[place % 20] = row;
        AssertRefused(order, rows.Get, $"The order holds row {row}; the rows are 0 to {rows.Get - 1}.");
    }

    [Fact]
    public void AnEmptyTableHasNoRow() => AssertRefused([0], 0, "The order holds row 0; there are no rows.");

    [Fact]
    public void AnEmptyOrderIsRefused() => AssertRefused([], 7, "The order is empty; a batch needs at least one sample.");

    private static void AssertRefused(int[] order, int rows, string message)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => MlpArguments.RequireOrder(order, rows, "order"));
        Assert.Equal("order", refusal.ParamName);
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }
}

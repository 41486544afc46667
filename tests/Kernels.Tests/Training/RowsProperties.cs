using System;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Kernels.Training;

namespace Kernels.Tests.Training;

[Properties(MaxTest = 200, Replay = "(2026,7)", QuietOnSuccess = true)]
public sealed class RowsProperties
{
    [Property]
    public void TheBatchHoldsTheRowsInTheGivenOrder(byte width, PositiveInt count, NonNegativeInt[] choices)
    {
        int columns = 1 + width % 6;
        int[] order = [.. choices.Select(choice => choice.Get % count.Get)];
        AssertGathered(Enumerable.Range(0, count.Get * columns).Select(value => (double)value).ToArray(), columns, order);
        AssertGathered(Enumerable.Range(0, count.Get * columns).Select(value => (float)value).ToArray(), columns, order);
    }

    [Property]
    public void ARowThatIsNotThereIsNamed(byte width, PositiveInt count, int beyond)
    {
        int columns = 1 + width % 6;
        int row = beyond < 0 ? beyond : count.Get + beyond;
        double[] rows = new double[count.Get * columns];
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Rows.Gather<double>(rows, columns, [0, row], new double[2 * columns]));
        Assert.Equal(("order", true), (refusal.ParamName, refusal.Message.StartsWith($"The order holds row {row}; the rows are 0 to {count.Get - 1}.", StringComparison.Ordinal)));
    }

    private static void AssertGathered<T>(T[] rows, int width, int[] order)
        where T : struct
    {
        T[] batch = new T[order.Length * width + 1];
        Rows.Gather<T>(rows, width, order, batch);
        Assert.Equal(order.SelectMany(row => rows.Skip(row * width).Take(width)).Append(default), batch);
    }
}

namespace Kernels.Study.Tables;

/// <summary>One figure of the study beside ours.</summary>
/// <param name="Quantity">The title of its table, such as "Hidden spread".</param>
/// <param name="Place">Its column, such as "layer 1".</param>
/// <param name="Printed">The figure that the study printed.</param>
/// <param name="Measured">The figure that this run measured, with the same decimals.</param>
/// <param name="Agrees">Whether both are the same to the last digit.</param>
public sealed record ComparedFigure(string Quantity, string Place, string Printed, string Measured, bool Agrees)
{
    /// <summary>Quantity and place, such as "Hidden spread, layer 1" or "Loss at epoch 200".</summary>
    public string Name => $"{Quantity}{(char.IsAsciiDigit(Place[0]) ? "" : ",")} {Place}";
}

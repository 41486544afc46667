namespace Kernels.Study.Tables;

/// <summary>One figure of the study beside ours.</summary>
/// <param name="Quantity">What it is, such as "Hidden spread".</param>
/// <param name="Place">Which one, such as "layer 1".</param>
/// <param name="Printed">As the study printed it.</param>
/// <param name="Measured">As measured, with the same decimals.</param>
/// <param name="Agrees">Whether both are the same to the last digit.</param>
public sealed record ComparedFigure(string Quantity, string Place, string Printed, string Measured, bool Agrees)
{
    /// <summary>Both as one, such as "Hidden spread, layer 1" or "Loss at epoch 200".</summary>
    public string Name => $"{Quantity}{(char.IsAsciiDigit(Place[0]) ? "" : ",")} {Place}";
}

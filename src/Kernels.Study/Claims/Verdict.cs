namespace Kernels.Study.Claims;

/// <summary>What the figures say of a statement.</summary>
public enum Verdict
{
    Supported,
    Reversed,

    /// <summary>The difference is smaller than the margin, whichever way it goes.</summary>
    NoPracticalDifference,

    /// <summary>The interval reaches over the margin. More seeds may decide.</summary>
    Undecided,

    /// <summary>A printed number comes out again.</summary>
    Reproduced,

    NotReproduced,

    /// <summary>Nothing is judged: the number is counted or computed, without chance.</summary>
    Fact,
}

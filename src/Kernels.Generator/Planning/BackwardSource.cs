namespace Kernels.Generator.Planning;

/// <summary>The numbers that the forward pass leaves, from which the backward pass computes the slopes of an activation.</summary>
internal enum BackwardSource
{
    /// <summary>Only the output h, by which the derivatives can be expressed: that of a sigmoid is h (1 - h).</summary>
    Output,

    /// <summary>The pre-activation z beside h: the derivatives are computed anew.</summary>
    PreActivation,

    /// <summary>The derivatives beside h.</summary>
    Slopes,
}

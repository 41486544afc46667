namespace Kernels.Generator.Planning;

/// <summary>What the forward pass leaves behind, from which the backward pass takes the derivatives of an activation.</summary>
internal enum BackwardSource
{
    /// <summary>The output h alone, by which the derivatives can be said: those of a sigmoid are h (1 - h).</summary>
    Output,

    /// <summary>The pre-activation z beside h: the derivatives are computed anew.</summary>
    PreActivation,

    /// <summary>The derivatives beside h.</summary>
    Slopes,
}

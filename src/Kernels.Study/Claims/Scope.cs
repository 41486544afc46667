namespace Kernels.Study.Claims;

/// <summary>The settings under which a statement is tried.</summary>
public enum Scope
{
    /// <summary>The study's settings, on data and networks of each seed.</summary>
    Published,

    /// <summary>The study's settings and its own data, with the networks of each seed.</summary>
    OwnData,

    /// <summary>Each activation at the learning rate with the lowest mean training loss over the tuning seeds.</summary>
    TunedByLoss,

    /// <summary>Each activation at the learning rate with the lowest mean excess error over the tuning seeds.</summary>
    TunedByExcess,

    /// <summary>The networks of each seed before their training.</summary>
    Initial,

    /// <summary>What is timed, on this machine.</summary>
    Timed,
}

namespace Kernels.Study.Claims;

/// <summary>Verdicts as the ledger writes them.</summary>
public static class VerdictText
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "SUPPORTED",
        Verdict.Reversed => "REVERSED",
        Verdict.NoPracticalDifference => "NO PRACTICAL DIFFERENCE",
        Verdict.Undecided => "UNDECIDED",
        Verdict.Reproduced => "REPRODUCED",
        Verdict.NotReproduced => "NOT REPRODUCED",
        _ => "FACT",
    };
}

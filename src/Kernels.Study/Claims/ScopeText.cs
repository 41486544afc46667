namespace Kernels.Study.Claims;

/// <summary>Scopes as the ledger writes them.</summary>
public static class ScopeText
{
    public static string Of(Scope scope) => scope switch
    {
        Scope.Published => "as published",
        Scope.OwnData => "the study's data",
        Scope.TunedByLoss => "tuned (loss)",
        Scope.TunedByExcess => "tuned (excess)",
        Scope.Initial => "at the start",
        _ => "on this machine",
    };
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Claims;

/// <summary>Every statement of the sources, with the measure and the margin that were fixed before any run.</summary>
public static class ClaimCatalog
{
    /// <summary>The scopes of a comparison.</summary>
    internal static Scope[] Compared => [Scope.Published, Scope.TunedByLoss, Scope.TunedByExcess];

    public static IReadOnlyList<Statement> All { get; } =
    [
        .. TrainingClaims.All, .. AccuracyClaims.All, .. TraceClaims.All, .. HiddenClaims.All, .. GeometryClaims.All, .. CostClaims.All, .. DepthClaims.All,
        .. VariantClaims.All,
    ];

    /// <summary>A statement by its name, in capitals or not; null where there is none.</summary>
    public static Statement? Find(string id) =>
        All.FirstOrDefault(statement => string.Equals(statement.Id, id, StringComparison.OrdinalIgnoreCase));
}

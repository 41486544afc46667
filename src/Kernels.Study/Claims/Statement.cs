using System.Collections.Generic;

namespace Kernels.Study.Claims;

/// <summary>A sentence of the sources, and how it is put to the test.</summary>
/// <param name="Id">Its name, such as <c>L5</c>.</param>
/// <param name="Source">Who says so: the published study, digests of it, or the opposite view.</param>
/// <param name="Sentence">The sentence, in our words.</param>
/// <param name="Tests">The tests. The first is primary: in its first scope it decides.</param>
public sealed record Statement(string Id, string Source, string Sentence, params IReadOnlyList<Test> Tests)
{
    /// <summary>Why it has no verdict yet; null where it has one.</summary>
    public string? Reason { get; init; }
}

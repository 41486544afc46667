using System.Collections.Generic;
using System.Threading;
using Kernels.Study.Claims;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Judges statements with a line of progress. An interrupt loses nothing that is in the store.</summary>
internal static class ClaimsRuns
{
    /// <exception cref="OutputException">The store cannot be used.</exception>
    /// <exception cref="InterruptedWorkException">It was cancelled.</exception>
    public static Ledger Judge(IReadOnlyList<Statement> statements, int seeds, string store, Terminal terminal, CancellationToken cancellation) =>
        StoreWork.Do(store, new(), (runs, progress) => new LedgerRun(runs, progress).Judge(statements, seeds, cancellation), terminal, cancellation);
}

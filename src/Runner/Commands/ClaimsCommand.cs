using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Kernels.Pages.Claims;
using Kernels.Study.Claims;
using Kernels.Study.Sweeps;
using Runner.Output;
using Runner.Results;

namespace Runner.Commands;

/// <summary>Puts the statements of the study to the test and keeps the ledger of verdicts.</summary>
internal sealed class ClaimsCommand(ClaimsOptions options, Terminal terminal, CancellationToken cancellation)
{
    public void AddTo(Command command)
    {
        options.AddTo(command);
        command.SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        IReadOnlyList<Statement> statements = options.Statements(arguments);
        if (options.WantsList(arguments))
        {
            terminal.Print(string.Concat(statements.Select(ClaimsText.Listed)), cancellation);
            return ExitCode.Done;
        }

        Shard shard = options.Shard(arguments);
        if (shard.IsPart)
        {
            string store = options.Store(arguments);
            string digest = ClaimsRuns.Make(statements, options.Seeds(arguments), options.Work(arguments), shard, store, terminal, cancellation);
            terminal.Print(ClaimsText.OfShard(shard, store, digest), cancellation);
            return ExitCode.Done;
        }

        bool wantsJson = options.WantsJson(arguments);
        if (options.OutputFolder(arguments) is string place)
            StoreWork.RefuseAsOutput(options.Store(arguments), Names.Select(name => Path.Combine(place, name)));
        using ResultFolder? folder = options.OutputFolder(arguments) is string path ? ResultFolder.Open(path) : null;
        (Ledger ledger, SeedNetworks networks, string times) =
            ClaimsRuns.Judge(statements, options.Seeds(arguments), options.Store(arguments), terminal, cancellation);
        byte[] document = LedgerDocument.Write(ledger);
        terminal.Print(wantsJson ? Encoding.UTF8.GetString(document) : ClaimsText.Of(ledger), cancellation);
        if (!wantsJson)
            terminal.Print(times, cancellation);
        if (folder is not null)
        {
            ResultFile[] files = Files(ledger, document, networks);
            folder.Put(files, cancellation);
            if (!wantsJson)
                terminal.Print($"Ledger: {string.Join(", ", files.Select(file => folder.PathOf(file.Name)))}\n", CancellationToken.None);
        }
        return ExitCode.Done;
    }

    private static string[] Names => [LedgerDocument.FileName, LedgerMarkdown.FileName, ClaimsPage.FileName];

    private static ResultFile[] Files(Ledger ledger, byte[] document, SeedNetworks networks) =>
    [
        new(LedgerDocument.FileName, document),
        new(LedgerMarkdown.FileName, Encoding.UTF8.GetBytes(LedgerMarkdown.Page(ledger))),
        new(ClaimsPage.FileName, Encoding.UTF8.GetBytes(ClaimsPage.Write(ledger, networks))),
    ];
}

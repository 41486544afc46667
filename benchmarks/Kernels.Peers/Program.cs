using System;
using System.IO;
using Kernels.Peers;
using Kernels.Peers.Own;
using Kernels.Peers.Results;
using Kernels.Peers.Running;

if (args is [OwnProgram.Command, string samples])
{
    OwnProgram.Serve(samples, Console.In, Console.Out);
    return 0;
}

try
{
    Options options = Options.Parse(args);
    if (options.IsHelp)
    {
        Console.Out.Write(Options.Help);
        return 0;
    }

    PeerResults results = Measurement.Run(options.Rounds, Console.Error);
    string table = PeerTable.Markdown(results);
    Console.Out.Write($"{CppTable.Markdown(results)}\n{table}");
    if (options.Output is not null)
        Console.Error.WriteLine($"Results: {ResultFiles.Write(results, options.Output)}");
    if (options.Repository is not null)
    {
        DocumentTable.InPerformance.Replace(options.Repository, table);
        DocumentTable.OfCpp.Replace(options.Repository, CppTable.Markdown(results));
        DocumentTable.InReadme.Replace(options.Repository, PeerTable.Short(results));
    }
    return 0;
}
catch (Exception exception) when (exception is UsageException or PeerException or IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return exception is UsageException ? 2 : 1;
}

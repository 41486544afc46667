using System;
using System.IO;
using Kernels.Peers;
using Kernels.Peers.ManyShapes;
using Kernels.Peers.Own;
using Kernels.Peers.Results;
using Kernels.Peers.Running;

switch (args)
{
    case [OwnProgram.Command, string samples]:
        OwnProgram.Serve(samples, Console.In, Console.Out);
        return 0;
    case [OwnShapes.Command]:
        OwnShapes.Serve(Console.In, Console.Out);
        return 0;
}

try
{
    Options options = Options.Parse(args);
    if (options.IsHelp)
        Console.Out.Write(Options.Help);
    else
        Measure(options);
    return 0;
}
catch (Exception exception) when (exception is UsageException or PeerException or IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return exception is UsageException ? 2 : 1;
}

static void Measure(Options options)
{
    if (options.Has(Options.Peers))
    {
        PeerResults results = options.IsKept ? ResultFiles.Read<PeerResults>(options.Output!, "peers.json") : Measurement.Run(options.Rounds, Console.Error);
        string[] tables = [CppTable.Markdown(results), BuildTable.Markdown(results), LikeTable.Markdown(results), FunctionTable.Markdown(results)];
        Console.Out.Write($"{string.Join('\n', tables)}\n{PeerTable.Markdown(results)}\n");
        if (options.Output is not null)
            Console.Error.WriteLine($"Results: {ResultFiles.Write(results, options.Output)}");
        if (options.Repository is not null)
            Documents.Renew(results, options.Repository);
    }
    if (options.Has(Options.Shapes))
    {
        ShapeResults results = options.IsKept
            ? ResultFiles.Read<ShapeResults>(options.Output!, "shapes.json")
            : ShapeMeasurement.Run(options.IsDry ? ShapeCase.Few : ShapeCase.All, options.Rounds, Console.Error);
        Console.Out.Write(ShapeTable.Markdown(results));
        if (options.Output is not null)
            Console.Error.WriteLine($"Results: {ResultFiles.Write(results, options.Output)}");
        if (options.Repository is not null)
            Documents.Renew(results, options.Repository);
    }
}

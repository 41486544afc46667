using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text;
using System.Threading;
using Kernels.Csv;
using Kernels.Tabular;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Reads what the user names; what cannot be read becomes one line.</summary>
internal static class TableFiles
{
    /// <summary>The name that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Does something with files that the user named.</summary>
    /// <exception cref="UsageException">A file cannot be read, or does not hold what it should.</exception>
    public static T Read<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvException exception)
        {
            throw new UsageException(exception.Message);
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException($"{path}: {exception.Message}");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"{path} does not exist");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {exception.Message}");
        }
    }

    /// <summary>Opens a table, or standard input, row by row.</summary>
    public static CsvReader Open(string path) => path == StandardInput ? CsvReader.Open(OpenStandardInput(), InputName) : CsvReader.Open(path);

    /// <summary>Reads a whole table, or standard input.</summary>
    public static CsvTable ReadTable(string path) => path == StandardInput ? CsvTable.Read(OpenStandardInput(), InputName) : CsvTable.Read(path);

    /// <summary>Loads a model that <c>train</c> wrote.</summary>
    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    public static TabularModel LoadModel(string path, CancellationToken cancellation) =>
        Interruptible.Compute(() => Read(path, () => TabularModel.Load(path, cancellation)), cancellation);

    private const string InputName = "standard input";

    private static StreamReader OpenStandardInput() => new(Console.OpenStandardInput(), new UTF8Encoding(false, throwOnInvalidBytes: true));
}

using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kernels.Peers.ManyShapes;

namespace Kernels.Peers.Results;

/// <summary>The files that a run leaves in its machine's own folder: figures in <c>peers.json</c> and <c>shapes.json</c>, a table in <c>peers.md</c>.</summary>
internal static class ResultFiles
{
    // Read by people, too: a + stays a +.
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes what was measured of one network.</summary>
    /// <returns>The folder.</returns>
    public static string Write(PeerResults results, string folder)
    {
        string path = MachineFolder(results.Machine, folder);
        File.WriteAllText(Path.Combine(path, "peers.json"), JsonSerializer.Serialize(results, options) + "\n");
        File.WriteAllText(Path.Combine(path, "peers.md"), PeerTable.Markdown(results));
        return path;
    }

    /// <summary>Writes what was measured of many shapes.</summary>
    /// <returns>The folder.</returns>
    public static string Write(ShapeResults results, string folder)
    {
        string path = MachineFolder(results.Machine, folder);
        File.WriteAllText(Path.Combine(path, "shapes.json"), JsonSerializer.Serialize(results, options) + "\n");
        return path;
    }

    /// <summary>Reads the figures of a run: <see cref="PeerResults"/> or <see cref="ShapeResults"/>.</summary>
    public static T Read<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllText(path), options)
        ?? throw new InvalidDataException($"{path} holds no results.");

    /// <summary>Reads the figures that this machine's own folder holds.</summary>
    /// <param name="folder">The folder of results.</param>
    /// <param name="file">The name of the file.</param>
    public static T Read<T>(string folder, string file) => Read<T>(Path.Combine(folder, Machine.This().Slug(), file));

    private static string MachineFolder(Machine machine, string folder)
    {
        string path = Path.Combine(folder, machine.Slug());
        Directory.CreateDirectory(path);
        return path;
    }
}

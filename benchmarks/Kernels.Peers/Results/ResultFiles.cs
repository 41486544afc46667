using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kernels.Peers.Results;

/// <summary>The files that a run leaves: all figures in <c>peers.json</c>, the table in <c>peers.md</c>.</summary>
internal static class ResultFiles
{
    // Read by people, too: a + stays a +.
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes both into the machine's own folder.</summary>
    /// <returns>That folder.</returns>
    public static string Write(PeerResults results, string folder)
    {
        string path = Path.Combine(folder, results.Machine.Slug());
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "peers.json"), JsonSerializer.Serialize(results, options) + "\n");
        File.WriteAllText(Path.Combine(path, "peers.md"), PeerTable.Markdown(results));
        return path;
    }

    /// <summary>Reads the figures of a run.</summary>
    public static PeerResults Read(string path) => JsonSerializer.Deserialize<PeerResults>(File.ReadAllText(path), options)
        ?? throw new InvalidDataException($"{path} holds no results.");
}

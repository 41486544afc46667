using System.IO;
using System.Threading.Tasks;

namespace VerifyTests;

/// <summary>An accepted text, and beside it, while a test disagrees, the text which that test made.</summary>
internal sealed class Snapshot(string directory, string name, string extension)
{
    private readonly string verifiedPath = Path.Combine(directory, $"{name}.verified.{extension}");
    private readonly string receivedPath = Path.Combine(directory, $"{name}.received.{extension}");

    public async Task VerifyAsync(string target)
    {
        string received = WithLineFeeds(target);
        string? verified = File.Exists(verifiedPath) ? WithLineFeeds(await File.ReadAllTextAsync(verifiedPath)) : null;
        if (received == verified)
        {
            File.Delete(receivedPath);
            return;
        }

        Directory.CreateDirectory(directory);
        await File.WriteAllTextAsync(receivedPath, received);
        throw new VerifyException(
            $"""
            {(verified is null ? "No text was accepted yet." : FirstDifference(received, verified))}
            Received: {receivedPath}
            Verified: {verifiedPath}
            """);
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    private static string FirstDifference(string received, string verified)
    {
        string[] receivedLines = received.Split('\n');
        string[] verifiedLines = verified.Split('\n');
        int line = 0;
        while (line < receivedLines.Length && line < verifiedLines.Length && receivedLines[line] == verifiedLines[line])
            line++;
        return $"""
            Line {line + 1} differs.
              received: {LineOrEnd(receivedLines, line)}
              verified: {LineOrEnd(verifiedLines, line)}
            """;
    }

    private static string LineOrEnd(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of text)";
}

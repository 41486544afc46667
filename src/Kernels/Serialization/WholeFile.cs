using System.IO;

namespace Kernels.Serialization;

/// <summary>Writes a file whole or not at all.</summary>
internal static class WholeFile
{
    public static void Write(string path, byte[] content)
    {
        string unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (FileStream stream = new(unfinished, FileMode.CreateNew))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            // Only there if something went wrong.
            File.Delete(unfinished);
        }
    }
}

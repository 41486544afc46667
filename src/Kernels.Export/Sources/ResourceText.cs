using System.IO;
using System.Text;

namespace Kernels.Export.Sources;

/// <summary>The texts that are compiled into this library.</summary>
internal static class ResourceText
{
    public static string Of(string name)
    {
        using StreamReader reader = new(typeof(ResourceText).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", System.StringComparison.Ordinal);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Kernels.Generator.Model;

/// <summary>
/// The names of emitted files: those of two types differ even where case does not count, whatever letters a comparison takes for the same one.
/// </summary>
/// <remarks>
/// A name of ASCII letters that no other one meets in case alone stands for itself. Every other one ends in a dash, which no identifier
/// contains, and a digest of its exact letters, in digits and small letters.
/// </remarks>
internal static class FileName
{
    private const string Extension = ".g.cs";

    /// <summary>The longest name that is written whole. With folders around it a path has to stay below 260 characters.</summary>
    private const int Longest = 100;

    /// <summary>How much of another name is there to be read; a letter may be three bytes, of which a file name has 255.</summary>
    private const int Readable = 50;

    // 128 bits: no two names that anybody finds have the same.
    private const int DigestBytes = 16;

    // No file's name may begin with these and a dot on Windows.
    private static readonly ImmutableHashSet<string> devices = ImmutableHashSet.CreateRange(
        System.StringComparer.OrdinalIgnoreCase,
        new[] { "CON", "PRN", "AUX", "NUL" }.Concat(Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })));

    /// <summary>The file name of a type.</summary>
    /// <param name="fullName">The type's name behind that of its namespace, without @.</param>
    /// <param name="hasTwin">Whether another type's may differ from it in the case of ASCII letters alone.</param>
    public static string Of(string fullName, bool hasTwin)
    {
        bool isPlain = !hasTwin && fullName.Length <= Longest && fullName.All(letter => letter < 128) && !devices.Contains(fullName.Split('.')[0]);
        return (isPlain ? fullName : $"{End(fullName)}-{Digest(fullName)}") + Extension;
    }

    /// <summary>The last letters, among which the type's name is.</summary>
    private static string End(string fullName)
    {
        string end = fullName.Length <= Readable ? fullName : fullName.Substring(fullName.Length - Readable).TrimStart('.');
        return devices.Contains(end.Split('.')[0]) ? "_" + end : end;
    }

    private static string Digest(string fullName)
    {
        using SHA256 algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(Encoding.Unicode.GetBytes(fullName)).Take(DigestBytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Kernels.Generator.Model;

/// <summary>
/// The names of emitted files. Those of two types differ even where case does not count, however a comparison folds letters.
/// </summary>
/// <remarks>
/// A name of ASCII letters stands for itself, unless another name differs from it only in case. Every other file name ends in a dash, which no
/// identifier contains, and a digest of the exact letters, in digits and small letters.
/// </remarks>
internal static class FileName
{
    private const string Extension = ".g.cs";

    /// <summary>The longest name that is written whole. With folders around it a path has to stay below 260 characters.</summary>
    private const int Longest = 100;

    /// <summary>The letters of another name that remain readable. A letter may take three bytes, and a file name has at most 255.</summary>
    private const int Readable = 50;

    // With 128 bits nobody finds two names with the same digest.
    private const int DigestBytes = 16;

    // No file's name may begin with these and a dot on Windows.
    private static readonly ImmutableHashSet<string> devices = ImmutableHashSet.CreateRange(
        System.StringComparer.OrdinalIgnoreCase,
        new[] { "CON", "PRN", "AUX", "NUL" }.Concat(Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })));

    /// <summary>The file name of a type.</summary>
    /// <param name="fullName">The type's name behind that of its namespace, without @.</param>
    /// <param name="hasTwin">Whether another type's name may differ from it only in the case of ASCII letters.</param>
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

    /// <summary>A digest of a name, in digits and small letters.</summary>
    public static string Digest(string fullName)
    {
        using SHA256 algorithm = SHA256.Create();
        byte[] digest = algorithm.ComputeHash(Encoding.Unicode.GetBytes(fullName));
        return string.Concat(digest.Take(DigestBytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}

using System.Linq;

namespace Kernels.Generator.Model;

/// <summary>The names of the classes that hold kernels: one namespace has them all, and no two types have the same.</summary>
/// <remarks>
/// A dot of the type's full name becomes <c>_</c>, and <c>_</c> becomes <c>_0</c>: a part of a name does not begin with a digit, so both can be told
/// apart. A name that is long, or has other letters than ASCII's, ends in <c>_1</c> and a digest.
/// </remarks>
internal static class KernelName
{
    /// <summary>The longest name that is written whole: of a type's name the runtime takes 1,023 bytes.</summary>
    private const int Longest = 100;

    /// <summary>The name of the class.</summary>
    /// <param name="fullName">The type's name behind that of its namespace, without @.</param>
    public static string Of(string fullName) => $"{(IsPlain(fullName) ? Escaped(fullName) : $"Network_1{FileName.Digest(fullName)}")}Kernel";

    private static bool IsPlain(string fullName) => fullName.Length <= Longest && fullName.All(letter => letter < 128);

    private static string Escaped(string fullName) => fullName.Replace("_", "_0").Replace(".", "_");
}

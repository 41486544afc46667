using System.IO;
using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares a text with the file that was accepted for the running test.</summary>
public static class Verifier
{
    /// <summary>Compares with <c>{Class}.{Method}.verified.{extension}</c> beside the test's source file.</summary>
    public static SettingsTask Verify(string target, string extension = "txt", [CallerFilePath] string sourceFile = "") =>
        new(target, extension, Path.GetDirectoryName(sourceFile)!, UseVerifyAttribute.RunningTest);
}

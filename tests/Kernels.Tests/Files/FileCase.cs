using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Kernels.Files;

namespace Kernels.Tests.Files;

/// <summary>A folder of its own for a test of what stands at a path.</summary>
public abstract class FileCase : IDisposable
{
    protected static byte[] Content { get; } = Encoding.ASCII.GetBytes("the new content");

    protected string Folder { get; } = Directory.CreateTempSubdirectory("kernels-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string At(string name) => Path.Combine(Folder, name);

    protected void Write(string name) => WholeFile.Write(At(name), Content);

    protected void AssertWritten(string name) => Assert.Equal(Content, File.ReadAllBytes(At(name)));

    /// <summary>What is in the folder, to see that nothing else is.</summary>
    protected string Entries() => string.Join(' ', Directory.GetFileSystemEntries(Folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal));

    /// <summary>Runs commands of the shell in the folder.</summary>
    /// <returns>Whether they were done.</returns>
    protected bool Shell(string commands)
    {
        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-ec", commands]) { WorkingDirectory = Folder, RedirectStandardError = true })!;
        shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return shell.ExitCode == 0;
    }
}

using System;
using System.Formats.Tar;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace Kernels.Files;

/// <summary>The file that stands where another is about to be written.</summary>
internal static class PresentFile
{
    /// <summary>Opens the file for writing, and changes nothing. Opening a pipe waits for its reader.</summary>
    /// <returns>Null if there is no file.</returns>
    public static FileStream? Open(string place)
    {
        if (DescriptorPath.OwnNumber(place) is int number)
            return new FileStream(new SafeFileHandle(number, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        try
        {
            return new FileStream(place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether it is a plain file, which may be replaced.</summary>
    public static bool IsPlain(string place, FileStream stream) =>
        stream.CanSeek && !DescriptorPath.Is(place) && (OperatingSystem.IsWindows() || stream.Length > 0 || IsPlainInArchive(place));

    /// <summary>Whether a path leads to a pipe or a device. It opens neither.</summary>
    public static bool IsSpecial(string place) =>
        !OperatingSystem.IsWindows() && File.Exists(place)
            && new FileInfo(RealPath.Of(place)) is { Exists: true, Length: 0 } file && !IsPlainInArchive(file.FullName);

    // Devices have the length 0 and may be seekable. The framework tells them from empty files nowhere but in its archives.
    private static bool IsPlainInArchive(string place)
    {
        using MemoryStream archive = new();
        using (TarWriter writer = new(archive, leaveOpen: true))
            writer.WriteEntry(place, "file");
        archive.Position = 0;
        using TarReader reader = new(archive);
        return reader.GetNextEntry()!.EntryType == TarEntryType.RegularFile;
    }
}

using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Runner.Output;

/// <summary>Standard output and standard error of this process.</summary>
internal static class StandardStream
{
    public const int Output = 1;
    public const int Error = 2;

    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;
    private const nuint GetWindowSize = 0x5413;

    /// <summary>
    /// Whether it was open when the process started. If not, its number may by now belong to a file of the runtime, and nobody should write to
    /// that. Files of the runtime have the mark "close on exec"; a stream that a process was started with cannot have it.
    /// </summary>
    public static bool IsOpen(int descriptor)
    {
        if (OperatingSystem.IsWindows())
            return true;

        int flags = FileControl(descriptor, GetDescriptorFlags);
        return flags >= 0 && (flags & CloseOnExec) == 0;
    }

    /// <summary>A writer to the stream. If the stream was closed, each write fails.</summary>
    public static TextWriter Writer(int descriptor) =>
        !IsOpen(descriptor) ? new ClosedWriter() : descriptor == Output ? Console.Out : Console.Error;

    /// <summary>The width of its terminal; 0 if there is no terminal, or if the terminal does not tell.</summary>
    public static int Columns(int descriptor)
    {
        if (OperatingSystem.IsLinux())
            return Control(descriptor, GetWindowSize, out WindowSize size) == 0 ? size.Columns : 0;

        // On Linux the property switches the keypad of the terminal.
        try
        {
            return Console.WindowWidth;
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return 0;
        }
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(int descriptor, int command);

    [DllImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, nuint request, out WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct WindowSize
    {
        public readonly ushort Rows;
        public readonly ushort Columns;
        public readonly ushort WidthInPixels;
        public readonly ushort HeightInPixels;
    }
}

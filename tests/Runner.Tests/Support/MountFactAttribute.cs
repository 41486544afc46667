using System;
using System.Diagnostics;

namespace Runner.Tests.Support;

/// <summary>A test that mounts a disk for a process, and is skipped where the user may not.</summary>
internal sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> isAllowed = new(IsAllowed);

    public MountFactAttribute()
    {
        if (!isAllowed.Value)
            Skip = "Linux, unshare and the right to mount a disk are not to be had here.";
    }

    private static bool IsAllowed()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("unshare", ["--mount", "sh", "-c", "mount -t tmpfs none /tmp"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

using System;
using System.Diagnostics;
using System.Numerics;

namespace Kernels.Peers.Running;

/// <summary>The core on which everything is measured.</summary>
internal static class ProcessorCore
{
    /// <summary>Keeps this thread, and the programs that it starts, on the last core that it may use, where the system lets it: the first serves most interrupts.</summary>
    public static void PinThisThread()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
            return;
        using Process self = Process.GetCurrentProcess();
        ulong allowed = (ulong)self.ProcessorAffinity;
        self.ProcessorAffinity = (nint)(1UL << BitOperations.Log2(allowed));
    }
}

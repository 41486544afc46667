using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Kernels.Study.Provenance;

/// <summary>The machine and the runtime of this process.</summary>
/// <param name="System">The operating system.</param>
/// <param name="Processor">The name of the processor.</param>
/// <param name="InstructionSet">The widest vector instructions in use.</param>
/// <param name="Runtime">The .NET runtime.</param>
public sealed record RunEnvironment(string System, string Processor, string InstructionSet, string Runtime)
{
    public static RunEnvironment Current { get; } =
        new(RuntimeInformation.OSDescription.Trim(), ProcessorName(), WidestVectors(), RuntimeInformation.FrameworkDescription);

    /// <summary>All of it in one line, for the terminal.</summary>
    public override string ToString() => $"{System}, {Processor}, {InstructionSet}, {Runtime}";

    // AVX2 goes with fused multiply-adds and AVX without, unless the name says otherwise.
    private static string WidestVectors() =>
        Vector512.IsHardwareAccelerated ? "AVX-512"
        : Avx2.IsSupported ? Fma.IsSupported ? "AVX2" : "AVX2 without FMA"
        : Avx.IsSupported ? Fma.IsSupported ? "AVX with FMA" : "AVX"
        : X86Base.IsSupported ? "SSE"
        : AdvSimd.IsSupported ? "Advanced SIMD"
        : "no vector instructions";

    private static string ProcessorName()
    {
        string name = X86Base.IsSupported ? BrandString() : "";
        return name.Length > 0 ? name : $"{RuntimeInformation.ProcessArchitecture} processor";
    }

    /// <summary>The name that an x86 processor keeps in its extended leaves, without its trademark signs and clock.</summary>
    private static string BrandString()
    {
        const int FirstLeaf = unchecked((int)0x80000002);
        Span<int> words = stackalloc int[12];
        for (int leaf = 0; leaf < 3; leaf++)
            (words[4 * leaf], words[4 * leaf + 1], words[4 * leaf + 2], words[4 * leaf + 3]) = X86Base.CpuId(FirstLeaf + leaf, 0);

        string brand = Encoding.ASCII.GetString(MemoryMarshal.AsBytes(words)).Replace("\0", "", StringComparison.Ordinal);
        brand = brand.Replace("(R)", "", StringComparison.Ordinal).Replace("(TM)", "", StringComparison.Ordinal).Split('@')[0];
        return string.Join(' ', brand.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}

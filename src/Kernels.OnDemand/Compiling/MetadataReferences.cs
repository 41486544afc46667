using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Kernels.OnDemand.Compiling;

/// <summary>
/// What emitted code refers to, taken from the assemblies as they are loaded: no file is read, so it works where there is none, and the code is
/// compiled against the very library that it will run on.
/// </summary>
internal static class MetadataReferences
{
    [RequiresUnreferencedCode("Emitted code calls members of Kernels that trimming may have removed.")]
    public static IReadOnlyList<MetadataReference> All() => all.Value;

    private static readonly string[] facades = ["System.Runtime", "System.Memory", "System.Runtime.Intrinsics", "System.Runtime.InteropServices"];

    // The library, the runtime's core, and the facades by which the library names what is in that core.
    private static readonly Lazy<IReadOnlyList<MetadataReference>> all = new(() =>
    [
        .. new[] { typeof(object).Assembly, typeof(IMlp<>).Assembly }
            .Concat(facades.Select(name => Assembly.Load(new AssemblyName(name))))
            .Select(Of),
    ]);

    private static unsafe PortableExecutableReference Of(Assembly assembly) => assembly.TryGetRawMetadata(out byte* blob, out int length)
        ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)blob, length)).GetReference(display: assembly.GetName().Name)
        : throw new PlatformNotSupportedException(
            $"The metadata of {assembly.GetName().Name} cannot be read, so no network can be compiled while the program runs.");
}

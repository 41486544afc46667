using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Kernels.OnDemand.Compiling;

/// <summary>Where one compilation's code is loaded. It goes when nothing of it is held any more.</summary>
internal sealed class EmittedAssembly() : AssemblyLoadContext("Kernels.OnDemand", isCollectible: true)
{
    [RequiresUnreferencedCode("Code that is compiled while the program runs may call what trimming has removed.")]
    public static Assembly Load(MemoryStream image)
    {
        image.Position = 0;
        return new EmittedAssembly().LoadFromStream(image);
    }

    // The library that runs, wherever it was loaded from: its interfaces are those that the caller knows.
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == typeof(IMlp<>).Assembly.GetName().Name ? typeof(IMlp<>).Assembly : null;
}

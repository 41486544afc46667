using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Peers.Results;
using Kernels.Peers.Running;

namespace Kernels.Peers.ManyShapes;

/// <summary>The programs that are asked for many shapes.</summary>
internal static class ShapePrograms
{
    public const string PyTorch = "PyTorch";

    /// <summary>All of them, Kernels first.</summary>
    /// <param name="folder">Where the compiled ones are put.</param>
    public static IEnumerable<ShapeSeries> All(string folder) =>
    [
        new("Kernels", () => { }, () => OwnProcess.Start(OwnShapes.Command)),
        .. CppBuild.All.Select(build => Cpp(build, folder)),
        new(PyTorch, () => { }, () => PythonProcess.Start("shapes_torch.py")),
    ];

    private static ShapeSeries Cpp(CppBuild build, string folder)
    {
        string program = Path.Combine(folder, $"shapes-{build.Family}-{build.Bits}");
        return new(
            $"{ProgramResult.Cpp} ({build.Family}, {build.Bits} bits)",
            () => build.Compile(Repository.At("benchmarks", "peers", "cpp", "shapes.cpp"), [], program),
            () => PeerProcess.Start(program, []));
    }
}

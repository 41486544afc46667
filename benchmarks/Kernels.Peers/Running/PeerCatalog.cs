using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Peers.Own;
using Kernels.Peers.Results;

namespace Kernels.Peers.Running;

/// <summary>Kernels and its peers: how each is built and started.</summary>
/// <param name="folder">Where the built ones are put, and the parameters that some are given.</param>
internal sealed class PeerCatalog(string folder)
{
    private static readonly string[] inference = [.. Case.Works.Where(work => work != Case.Training)];

    private string Given => Path.Combine(folder, "given.txt");

    private static string Samples => Repository.At("tests", "Fixtures", "published", "dataset.csv");

    /// <summary>All programs, Kernels first.</summary>
    public IReadOnlyList<Peer> All()
    {
        GivenNetworks.Write(Given, Samples);
        Lazy<string> libraries = new(() => DotnetProject.Build(Repository.At("benchmarks", "peers", "dotnet", "Libraries.csproj"), folder));
        return
        [
            new Peer("Kernels", () => OwnProcess.Start(OwnProgram.Command, Samples))
            {
                Activations = Case.Activations,
                Precisions = Case.Precisions,
            },
            .. from functions in CppFunctions.All from build in CppBuild.All select Cpp(build, functions),
            .. from build in CppBuild.Widest select CppLibrary("Eigen", build, "eigen", Case.Precisions, "-I/usr/include/eigen3"),
            .. from build in CppBuild.Widest select CppLibrary("libxsmm", build, "libxsmm", Case.Precisions, "-lxsmm", "-lxsmmnoblas", "-lpthread", "-lrt", "-ldl"),
            .. from build in CppBuild.Widest.Take(1) select CppLibrary("oneDNN", build, "onednn", [Case.Single], "-ldnnl"),
            Dotnet("Tensors", libraries, Case.Works, "tensors"),
            Dotnet("ONNX Runtime", libraries, inference, "onnx"),
            new Peer("NumPy", () => PythonProcess.Start("mlp_numpy.py", Samples)),
            new Peer("scikit-learn", () => PythonProcess.Start("mlp_sklearn.py", Samples)),
            new Peer("PyTorch", () => PythonProcess.Start("mlp_torch.py", Samples)) { Precisions = Case.Precisions },
            Dotnet("TorchSharp", new(() => TorchSharp.Build(folder)), Case.Works),
        ];
    }

    private Peer Cpp(CppBuild build, CppFunctions functions)
    {
        string program = Path.Combine(folder, $"main-{build.Family}-{build.Bits}-{functions.Name?.Replace(' ', '-')}");
        return Built(
            $"{ProgramResult.Cpp} ({string.Join(", ", new[] { build.Family, $"{build.Bits} bits", functions.Name }.OfType<string>())})",
            () => build.Compile(Repository.At("benchmarks", "peers", "cpp", "main.cpp"), functions.Flags, program),
            () => PeerProcess.Start(program, [Samples])) with
        {
            Activations = functions.Activations,
            Precisions = Case.Precisions,
            Functions = [.. functions.Activations.Select(Case.Function).OfType<string>().Distinct()],
        };
    }

    private Peer CppLibrary(string name, CppBuild build, string source, IReadOnlyList<string> precisions, params string[] flags)
    {
        string program = Path.Combine(folder, $"{source}-{build.Family}");
        return Built(
            $"{name} ({build.Family})",
            () => build.Compile(Repository.At("benchmarks", "peers", source, "main.cpp"), ["-DNDEBUG", .. flags], program),
            () => PeerProcess.Start(program, [Samples, Given])) with
        {
            Precisions = precisions,
            IsGivenParameters = true,
        };
    }

    private Peer Dotnet(string name, Lazy<string> program, IReadOnlyList<string> works, params string[] arguments) => Built(
        name,
        () => _ = program.Value,
        () => PeerProcess.Start("dotnet", [program.Value, .. arguments, Samples, Given])) with
    {
        Works = works,
        Precisions = Case.Precisions,
        IsGivenParameters = true,
    };

    private static Peer Built(string name, Action build, Func<PeerProcess> start)
    {
        PeerException? failure = null;
        return new Peer(name, () => failure is null ? start() : throw failure)
        {
            Prepare = () =>
            {
                try
                {
                    build();
                }
                catch (PeerException exception)
                {
                    failure = exception;
                }
            },
        };
    }
}

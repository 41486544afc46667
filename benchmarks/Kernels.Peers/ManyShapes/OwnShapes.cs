using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Kernels.OnDemand;

namespace Kernels.Peers.ManyShapes;

/// <summary>Kernels as a program that answers what <c>cpp/shapes.cpp</c> does: each network is compiled when it is first asked for.</summary>
internal static class OwnShapes
{
    /// <summary>The argument that makes this assembly that program.</summary>
    public const string Command = "serve-shapes";

    public static void Serve(TextReader requests, TextWriter answers)
    {
        Dictionary<string, IShapeWorkload> workloads = [];
        answers.Write($"ready {RuntimeInformation.FrameworkDescription}\n");
        answers.Flush();
        while (requests.ReadLine() is string request)
        {
            string[] words = request.Split(' ');
            string network = $"{words[1]} {words[2]}";
            if (!workloads.TryGetValue(network, out IShapeWorkload? workload))
                workloads[network] = workload = words[2] == Case.Double ? Workload<double>(words[1]) : Workload<float>(words[1]);
            answers.Write(string.Create(CultureInfo.InvariantCulture, $"{request} {workload.Measure(words[0])}\n"));
            answers.Flush();
        }
    }

    private static ShapeWorkload<T> Workload<T>(string shape)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        int[] parts = [.. shape.Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return new((IOneOutputMlp<T>)MlpCompiler.New<T>("relu(z)", [2, .. Enumerable.Repeat(parts[0], parts[1]), 1]));
    }
}

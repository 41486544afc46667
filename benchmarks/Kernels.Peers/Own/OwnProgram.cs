using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;

namespace Kernels.Peers.Own;

/// <summary>Kernels as a program like those of the peers: it answers each line such as <c>train relu double</c> with that line and a number.</summary>
internal static class OwnProgram
{
    /// <summary>The argument that makes this assembly that program; the table of samples follows.</summary>
    public const string Command = "serve";

    public static void Serve(string samplesPath, TextReader requests, TextWriter answers)
    {
        IReadOnlyDictionary<string, Func<IWorkload>> networks = OwnNetworks.Over(Samples<double>.Read(samplesPath), Samples<float>.Read(samplesPath));
        Dictionary<string, IWorkload> workloads = [];
        answers.Write($"ready {RuntimeInformation.FrameworkDescription}\n");
        answers.Flush();
        while (requests.ReadLine() is string request)
        {
            (string work, string network) = request.Split(' ', 2) is [string first, string rest] ? (first, rest) : (request, "");
            if (!workloads.TryGetValue(network, out IWorkload? workload))
                workloads[network] = workload = networks[network]();
            answers.Write(string.Create(CultureInfo.InvariantCulture, $"{request} {workload.Measure(work)}\n"));
            answers.Flush();
        }
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kernels.Networks;

namespace Kernels.Peers.Own;

/// <summary>Kernels as a program like those of the peers: it answers each line such as <c>train relu double</c> with that line and a number.</summary>
internal static class OwnProgram
{
    /// <summary>The argument that makes this assembly that program; the table of samples follows.</summary>
    public const string Command = "serve";

    public static void Serve(string samplesPath, TextReader requests, TextWriter answers)
    {
        Dictionary<string, IWorkload> workloads = Workloads(samplesPath);
        answers.Write($"ready {RuntimeInformation.FrameworkDescription}\n");
        answers.Flush();
        while (requests.ReadLine() is string request)
        {
            (string work, string network) = request.Split(' ', 2) is [string first, string rest] ? (first, rest) : (request, "");
            answers.Write(string.Create(CultureInfo.InvariantCulture, $"{request} {workloads[network].Measure(work)}\n"));
            answers.Flush();
        }
    }

    private static Dictionary<string, IWorkload> Workloads(string samplesPath)
    {
        Samples<double> doubles = Samples<double>.Read(samplesPath);
        Samples<float> singles = Samples<float>.Read(samplesPath);

        // Compiled well from the first call: the runtime sometimes took longer to do so by itself than the warm-up lasts. And with little to
        // keep from sample to sample, as in C++: no network in a closure, no place of an output.
        return new Dictionary<string, IWorkload>
        {
            ["relu double"] = new NetworkWorkload<ReluMlp, double>(new ReluMlp(), InitialScale.He, doubles, [MethodImpl(MethodImplOptions.AggressiveOptimization)] static (network, inputs, outputs) =>
            {
                for (int sample = 0; sample < outputs.Length; sample++)
                {
                    double output = network.Forward(inputs.Slice(2 * sample, 2));
                    outputs[sample] = output;
                }
            }),
            ["sigmoid double"] = new NetworkWorkload<SigmoidMlp, double>(new SigmoidMlp(), InitialScale.LeCun, doubles, [MethodImpl(MethodImplOptions.AggressiveOptimization)] static (network, inputs, outputs) =>
            {
                for (int sample = 0; sample < outputs.Length; sample++)
                {
                    double output = network.Forward(inputs.Slice(2 * sample, 2));
                    outputs[sample] = output;
                }
            }),
            ["relu single"] = new NetworkWorkload<SingleReluMlp, float>(new SingleReluMlp(), InitialScale.He, singles, [MethodImpl(MethodImplOptions.AggressiveOptimization)] static (network, inputs, outputs) =>
            {
                for (int sample = 0; sample < outputs.Length; sample++)
                {
                    float output = network.Forward(inputs.Slice(2 * sample, 2));
                    outputs[sample] = output;
                }
            }),
            ["sigmoid single"] = new NetworkWorkload<SingleSigmoidMlp, float>(new SingleSigmoidMlp(), InitialScale.LeCun, singles, [MethodImpl(MethodImplOptions.AggressiveOptimization)] static (network, inputs, outputs) =>
            {
                for (int sample = 0; sample < outputs.Length; sample++)
                {
                    float output = network.Forward(inputs.Slice(2 * sample, 2));
                    outputs[sample] = output;
                }
            }),
        };
    }
}

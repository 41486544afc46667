using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Kernels.Optimizers;

namespace Kernels.Benchmarks;

/// <summary>
/// A step of Adam over the study's 105 parameters against the loop of <c>benchmarks/peers/cpp/adam.cpp</c>. The mark is to be level with
/// <c>clang++ -O3 -march=native</c>. With <c>-fno-math-errno</c> added the compiler takes roots in vectors too. Without clang++ both are left out.
/// </summary>
public unsafe class AdamBenchmarks
{
    private const int Count = 105;
    private readonly Adam<double> adam = new();
    private readonly double[] parameters = new double[Count];
    private readonly double[] gradients = new double[Count];
    private readonly double[] means = new double[Count];
    private readonly double[] squares = new double[Count];
    private delegate* unmanaged<double*, double*, double*, double*, int, double, double, double, double, double, double, void> native;
    private double beta1Power = 1.0;
    private double beta2Power = 1.0;

    [Params("", "-fno-math-errno")]
    public string Flags { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        for (int index = 0; index < Count; index++)
            gradients[index] = 0.001 * (index - 50);
        native = (delegate* unmanaged<double*, double*, double*, double*, int, double, double, double, double, double, double, void>)Compiled();
    }

    [Benchmark]
    public double Kernels()
    {
        adam.Step(parameters, gradients);
        return parameters[0];
    }

    [Benchmark(Baseline = true)]
    public double Cpp()
    {
        if (native is null)
            return double.NaN;
        beta1Power *= 0.9;
        beta2Power *= 0.999;
        fixed (double* p = parameters, g = gradients, m = means, v = squares)
            native(p, g, m, v, Count, 0.001, 0.9, 0.999, 1e-8, 1.0 - beta1Power, 1.0 - beta2Power);
        return parameters[0];
    }

    private nint Compiled()
    {
        string library = Path.Combine(Path.GetTempPath(), $"kernels-adam-{Guid.NewGuid():N}.so");
        try
        {
            string source = Path.Combine(AppContext.BaseDirectory, "adam.cpp");
            string[] arguments = ["-O3", "-march=native", "-shared", "-fPIC", source, "-o", library];
            using Process process = Process.Start("clang++", Flags.Length == 0 ? arguments : [Flags, .. arguments]);
            process.WaitForExit();
            return process.ExitCode == 0 ? NativeLibrary.GetExport(NativeLibrary.Load(library), "adam") : 0;
        }
        catch (Win32Exception)
        {
            // There is no clang++ here.
            return 0;
        }
        finally
        {
            File.Delete(library);
        }
    }
}

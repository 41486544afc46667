using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Kernels.Export.Tests.Support;
using Kernels.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Export.Tests.Sources;

/// <summary>Runs source files where their language runs, over their samples.</summary>
internal static class ProgramRuns
{
    private delegate void ForwardOfSample(ReadOnlySpan<double> inputs, Span<double> outputs);

    /// <summary>Compiled by gcc or clang, warnings being errors.</summary>
    public static double[] OfC(string compiler, Program program)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("model.c"), program.Source);
        File.WriteAllText(folder.At("main.c"), string.Create(CultureInfo.InvariantCulture, $$"""
            #include <stdio.h>
            void forward(const double *inputs, double *outputs);
            int main(void)
            {
                double inputs[{{program.InputCount}}], outputs[{{program.OutputCount}}];
                while (fread(inputs, sizeof inputs, 1, stdin) == 1) {
                    forward(inputs, outputs);
                    fwrite(outputs, sizeof outputs, 1, stdout);
                }
                return 0;
            }

            """));
        Tool.Run(
            folder.Path, [], compiler, "-std=c11", "-O2", "-ffp-contract=off", "-Wall", "-Wextra", "-Werror", "-Wno-missing-prototypes",
            "main.c", "model.c", "-lm", "-o", "model");
        return Numbers.Of(Tool.Run(folder.Path, Numbers.Bytes(program.Inputs), folder.At("model")));
    }

    /// <summary>Compiled here and loaded.</summary>
    public static double[] OfCSharp(Program program)
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Memory.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Model",
            [CSharpSyntaxTree.ParseText(program.Source, new CSharpParseOptions(LanguageVersion.CSharp13))],
            references,
            new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using MemoryStream image = new();
        string[] problems = [.. compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())];
        Assert.True(problems.Length == 0, $"{program.Name}: {string.Join("; ", problems)}");
        ForwardOfSample forward = System.Reflection.Assembly.Load(image.ToArray()).GetType("Model")!.GetMethod("Forward")!.CreateDelegate<ForwardOfSample>();
        double[] outputs = new double[program.Expected.Length];
        for (int sample = 0; sample < program.Inputs.Length / program.InputCount; sample++)
            forward(
                program.Inputs.AsSpan(sample * program.InputCount, program.InputCount), outputs.AsSpan(sample * program.OutputCount, program.OutputCount));
        return outputs;
    }

    /// <summary>In Node, all files in one process.</summary>
    public static double[][] OfJavaScript(IReadOnlyList<Program> programs)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("main.js"), """
            const fs = require("fs");
            for (const [index, width] of process.argv.slice(2).map(Number).entries()) {
                const { forward } = require(`./model${index}.js`);
                const bytes = fs.readFileSync(`inputs${index}`);
                const inputs = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
                const outputs = [];
                for (let start = 0; start < inputs.length; start += width)
                    outputs.push(...forward(Array.from(inputs.subarray(start, start + width))));
                fs.writeFileSync(`outputs${index}`, Buffer.from(Float64Array.from(outputs).buffer));
            }

            """);
        return OfScript(folder, programs, ".js", "node", "main.js");
    }

    /// <summary>In Python with NumPy, all files in one process.</summary>
    public static double[][] OfNumpy(IReadOnlyList<Program> programs)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("main.py"), """
            import importlib, sys, numpy
            sys.path.insert(0, ".")
            for index, width in enumerate(sys.argv[1:]):
                forward = importlib.import_module(f"model{index}").forward
                forward(numpy.fromfile(f"inputs{index}").reshape(-1, int(width))).tofile(f"outputs{index}")

            """);
        return OfScript(folder, programs, ".py", Tool.Python("numpy")!, "main.py");
    }

    private static double[][] OfScript(TemporaryFolder folder, IReadOnlyList<Program> programs, string extension, params string[] command)
    {
        for (int index = 0; index < programs.Count; index++)
        {
            File.WriteAllText(folder.At($"model{index}{extension}"), programs[index].Source, new UTF8Encoding(false));
            File.WriteAllBytes(folder.At($"inputs{index}"), Numbers.Bytes(programs[index].Inputs));
        }
        Tool.Run(folder.Path, [], [.. command, .. programs.Select(program => program.InputCount.ToString(CultureInfo.InvariantCulture))]);
        return [.. programs.Select((_, index) => Numbers.Of(File.ReadAllBytes(folder.At($"outputs{index}"))))];
    }
}

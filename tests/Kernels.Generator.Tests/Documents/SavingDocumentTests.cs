using System;
using System.IO;
using System.Threading.Tasks;

namespace Kernels.Generator.Tests.Documents;

/// <summary>The statements of docs/saving.md compile and run, and the refusal that it shows is what is thrown.</summary>
public sealed class SavingDocumentTests
{
    [Fact]
    public async Task TheStatementsDoWhatThePageSays()
    {
        string[] blocks = Document.Blocks("docs/saving.md", "csharp");
        GeneratorOutcome outcome = GeneratorHarness.Run($$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Threading.Tasks;
            using Kernels;
            using Kernels.Networks;
            using Kernels.RandomNumbers;
            using Kernels.Serialization;
            using Kernels.Training;
            public static class Program
            {
                public static async Task<string[]> Run(string folder)
                {
                    {{blocks[0].Replace("\"moons.safetensors\"", "Path.Combine(folder, \"moons.safetensors\")", StringComparison.Ordinal)}}
                    {{blocks[1]}}
                    string refusal = "";
                    try
                    {
                        {{blocks[2]}}
                    }
                    catch (InvalidDataException exception)
                    {
                        refusal = exception.Message;
                    }
                    bool isSame = network.Parameters.SequenceEqual(loaded.Parameters);
                    return [isSame.ToString(), widths, activation, formula, columns, refusal];
                }
            }
            """);
        var run = outcome.Load().GetType("Program")!.GetMethod("Run")!.CreateDelegate<Func<string, Task<string[]>>>();
        string folder = Directory.CreateTempSubdirectory("kernels-").FullName;
        try
        {
            string[] found = await run(folder);
            Assert.Equal(["True", "2-8-8-1", "Tanh", "(tanh z)", "x,y"], found[..5]);
            Assert.Contains($"> {found[5]}\n", File.ReadAllText(Document.PathOf("docs/saving.md")), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

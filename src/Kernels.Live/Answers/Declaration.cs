using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Kernels.Live.Training;
using Kernels.OnDemand.Formulas;
using Kernels.Study;

namespace Kernels.Live.Answers;

/// <summary>A network as C#, which a project with the package builds to the same code.</summary>
internal static class Declaration
{
    private const string Name = "LiveMlp";

    /// <summary>A file with a program that loads the weights, the activations that the library lacks, and the declaration.</summary>
    public static string Of(LiveNetwork network)
    {
        Dictionary<string, string> types = [];
        List<string> own = [];
        foreach (string text in network.Names.Distinct())
            types.Add(text, TypeOf(text, own));
        string[] inOrder = [.. network.Names.Select(text => types[text])];
        string arguments = inOrder.Length == 0 ? "Relu" : string.Join(", ", inOrder.Distinct().Count() == 1 ? inOrder[..1] : inOrder);
        string output = network.Design.Output == OutputKind.Sigmoid ? "" : $", Output = OutputKind.{network.Design.Output}";
        StringBuilder file = new();
        file.Append(CultureInfo.InvariantCulture,
            $"""
            using System;
            using Kernels;
            using Kernels.Activations;
            using Kernels.Numerics;
            using Kernels.Serialization;

            {Name} network = new();
            Safetensors.Load("network.safetensors", network);
            double[] output = new double[1];
            // Inputs as on the page: its coordinates, or functions of them.
            // {Meaning(network)}
            network.Forward({Sample(network)}, output);
            Console.WriteLine(output[0]);


            """);
        foreach (string type in own)
            file.Append(type.TrimEnd('\n')).Append("\n\n");
        string widths = string.Join(", ", network.Design.Widths);
        file.Append(CultureInfo.InvariantCulture, $"[Mlp<{arguments}>({widths}{output})]\npublic sealed partial class {Name};\n");
        return file.ToString();
    }

    private static string Meaning(LiveNetwork network) =>
        network.Design.Output == OutputKind.Sigmoid ? "The output is the probability of class 1." : "The output is the value.";

    private static string Sample(LiveNetwork network) => $"[{string.Join(", ", Enumerable.Repeat("0.5", network.Design.Widths[0]))}]";

    private static string TypeOf(string text, List<string> own)
    {
        if (NetworkCatalog.Find(text) is { } known)
            return known.ActivationType!.Name;
        string name = FormattableString.Invariant($"Activation{own.Count + 1}");
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        bool isNamed = Formula.Parse(text).Name is not null;
        own.Add(Formula.Parse(isNamed ? text[(equals + 1)..] : text, name).ToCSharp());
        return name;
    }
}

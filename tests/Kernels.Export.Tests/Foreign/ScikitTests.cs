using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Kernels.Export.Tests.Support;
using Kernels.OnDemand;
using Kernels.Testing;
using Xunit.Abstractions;

namespace Kernels.Export.Tests.Foreign;

/// <summary>The script of docs/interop.md writes scikit-learn's networks as files that we read.</summary>
public sealed partial class ScikitTests(ITestOutputHelper output)
{
    private static readonly string[] models = ["relu2", "relu3", "tanh2", "tanh3", "logistic2", "logistic3", "identity2", "identity3"];

    [PythonFact("sklearn")]
    [Trait("Speed", "Slow")]
    public void WeGiveScikitsProbabilities()
    {
        using TemporaryFolder folder = new();
        double[] inputs = Numbers.Samples(4 * 100, 9);
        File.WriteAllBytes(folder.At("inputs"), Numbers.Bytes(inputs));
        File.WriteAllText(folder.At("kernels_npz.py"), Script());
        File.WriteAllText(folder.At("script.py"), """
            import numpy
            from sklearn.datasets import load_iris
            from sklearn.neural_network import MLPClassifier
            from kernels_npz import save
            x = numpy.fromfile("inputs").reshape(-1, 4)
            data, labels = load_iris(return_X_y=True)
            for activation in ["relu", "tanh", "logistic", "identity"]:
                for classes in [2, 3]:
                    chosen = labels < classes
                    model = MLPClassifier((6, 5), activation=activation, max_iter=20, random_state=1).fit(data[chosen], labels[chosen])
                    save(f"{activation}{classes}.npz", model)
                    probabilities = model.predict_proba(x)
                    (probabilities[:, 1:] if classes == 2 else probabilities).tofile(f"{activation}{classes}.outputs")
            """);
        Tool.Run(folder.Path, [], Tool.Python("sklearn")!, "-W", "ignore", "script.py");
        double largest = 0;
        foreach (string name in models)
        {
            SavedMlp<double> saved = MlpFile.Load<double>(folder.At($"{name}.npz"));
            double[] expected = Numbers.Of(File.ReadAllBytes(folder.At($"{name}.outputs")));
            double[] actual = TestNetworks.Outputs(saved.Network, inputs);
            largest = Math.Max(largest, expected.Zip(actual, (a, b) => Math.Abs(a - b)).Max());
            Near.AssertEqual(expected, actual, 1e-14);
        }
        output.WriteLine(FormattableString.Invariant($"Largest error: {largest:R}"));
    }

    // The first Python of the page.
    private static string Script() => PythonBlock().Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "interop.md"))).Groups[1].Value;

    [GeneratedRegex("```python\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex PythonBlock();
}

using System.Linq;
using Kernels.Testing;

namespace Kernels.Tests.Serialization;

/// <summary>Files that Kernels did not write (tests/Fixtures/serialization): other dtypes, orders, white space, metadata and compression.</summary>
public class ForeignFileTests
{
    // W1 [2, 3], b1, W2 [3, 1], b2, alpha: the transposed of the file's weights.
    private static readonly double[] expected = [0.5, 10.5, 20.5, 1.5, 11.5, 21.5, -1.25, -2.25, -3.25, 100, 0.1, 1e-3, 7, 0.125];

    [Theory]
    [InlineData("double.safetensors")]
    [InlineData("double.npz")]
    public void DoublesAreRead(string file) => Assert.Equal(expected, Load(file));

    [Theory]
    [InlineData("single.safetensors")]
    [InlineData("single.npz")]
    [InlineData("mixed.safetensors")]
    [InlineData("mixed.npz")]
    public void SinglesAreWidened(string file) => Assert.Equal(expected.Select(value => (double)(float)value), Load(file));

    private static double[] Load(string file)
    {
        BareNetwork network = new(new MlpShape([2, 3, 1], [new LearnedParameter("alpha", 0.25)]));
        ParameterFormat.Named(file.Split('.')[1]).Load(Fixture.Bytes($"serialization/{file}"), network);
        return network.Parameters.ToArray();
    }
}

using System.IO;
using System.Linq;
using Kernels.Testing;

namespace Kernels.Tests.Serialization;

/// <summary>The forms of npz that NumPy reads (tests/Fixtures/serialization/npz): headers, number formats, orders, and records of the archive.</summary>
public class ForeignNpzTests
{
    // W1 [2, 3], b1, W2 [3, 1], b2, alpha: the transposed of the file's weights.
    private static readonly double[] expected = [0.5, 10.5, 20.5, 1.5, 11.5, 21.5, -1.25, -2.25, -3.25, 100, 0.1, 1e-3, 7, 0.125];

    public static TheoryData<string> Names => [.. Fixture.Names("serialization/npz").Select(name => Path.GetFileNameWithoutExtension(name)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ItIsRead(string name)
    {
        BareNetwork network = new(new MlpShape([2, 3, 1], [new LearnedParameter("alpha", 0.25)]));
        ParameterFormat.Npz.Load(Fixture.Bytes($"serialization/npz/{name}.npz"), network);
        Assert.Equal(expected, network.Parameters.ToArray());
    }

    [Fact]
    public void AllFormsAreThere() => Assert.Equal(24, Fixture.Names("serialization/npz").Count());
}

using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Kernels.Tests.Serialization;

/// <summary>A network of a random shape whose parameters are random bits: numbers of every size, infinities and NaN.</summary>
public sealed class SerializationCase
{
    private static readonly string[] names = ["alpha", "beta", "\u03B3"];
    private readonly int seed;

    private SerializationCase(int[] widths, int learned, int seed)
    {
        this.seed = seed;
        LearnedParameter[] parameters = [.. names.Take(learned).Select(name => new LearnedParameter(name, 1))];
        Shape = new MlpShape(widths, [.. Enumerable.Repeat(parameters, widths.Length - 2)]);
        Network = new BareNetwork(Shape);
        Random random = new(seed);
        foreach (ref double parameter in Network.Parameters)
            parameter = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
    }

    public MlpShape Shape { get; }

    public IMlp<double> Network { get; }

    public static Arbitrary<SerializationCase> Arbitrary()
    {
        Gen<SerializationCase> cases =
            from layers in Gen.Choose(1, 8)
            from widths in Gen.Choose(1, 12).ArrayOf(layers + 1)
            from learned in Gen.Choose(0, 3)
            from seed in Gen.Choose(0, int.MaxValue)
            select new SerializationCase(widths, learned, seed);
        return cases.ToArbitrary();
    }

    public override string ToString() =>
        $"{string.Join('-', Shape.Widths.ToArray())}, {Shape.ParameterCount} parameters, seed {seed}";
}

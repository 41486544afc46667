using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using Google.Protobuf;
using Kernels.Export.Onnx.Format;

namespace Kernels.Export.Onnx;

/// <summary>Collects the nodes and constants of a graph.</summary>
/// <param name="precision">The type of all its numbers.</param>
internal sealed class GraphBuilder(Precision precision)
{
    private readonly Dictionary<long, string> constants = [];

    /// <summary>The graph so far.</summary>
    public GraphProto Graph { get; } = new() { Name = "mlp" };

    /// <summary>The type of all its numbers.</summary>
    public Precision Precision => precision;

    private ElementType Type => precision == Precision.Double ? ElementType.Double : ElementType.Float;

    /// <summary>Adds an operation.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="inputs">The names of its inputs.</param>
    /// <returns>The name of its output.</returns>
    public string Add(string operation, params string[] inputs) => AddNamed($"{operation.ToLowerInvariant()}_{Graph.Node.Count + 1}", operation, inputs);

    /// <summary>Adds an operation whose output has a given name.</summary>
    public string AddNamed(string output, string operation, params string[] inputs)
    {
        Graph.Node.Add(new NodeProto { OpType = operation, Name = output, Input = { inputs }, Output = { output } });
        return output;
    }

    /// <summary>A number; the same one stands in the graph once.</summary>
    /// <returns>Its name.</returns>
    public string Constant(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        if (!constants.TryGetValue(bits, out string? name))
            constants.Add(bits, name = Tensor($"constant_{constants.Count + 1}", [value]));
        return name;
    }

    /// <summary>Numbers that do not change.</summary>
    /// <returns>Their name.</returns>
    public string Tensor(string name, IReadOnlyList<double> values, params int[] dimensions)
    {
        byte[] data = new byte[values.Count * (precision == Precision.Double ? sizeof(double) : sizeof(float))];
        for (int index = 0; index < values.Count; index++)
        {
            if (precision == Precision.Double)
                BinaryPrimitives.WriteDoubleLittleEndian(data.AsSpan(index * sizeof(double)), values[index]);
            else
                BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(index * sizeof(float)), (float)values[index]);
        }
        Graph.Initializer.Add(new TensorProto
        {
            Name = name,
            DataType = (int)Type,
            Dims = { dimensions.Select(dimension => (long)dimension) },
            RawData = ByteString.CopyFrom(data),
        });
        return name;
    }

    /// <summary>Rows of any number, as an input or output of the graph.</summary>
    public ValueInfoProto Rows(string name, int width) => new()
    {
        Name = name,
        Type = new TypeProto
        {
            TensorType = new TypeProto.Types.Tensor
            {
                ElemType = (int)Type,
                Shape = new TensorShapeProto
                {
                    Dim = { new TensorShapeProto.Types.Dimension { DimParam = "n" }, new TensorShapeProto.Types.Dimension { DimValue = width } },
                },
            },
        },
    };
}

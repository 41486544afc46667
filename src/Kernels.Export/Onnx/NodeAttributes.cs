using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Export.Onnx.Format;
using Kernels.Serialization;

namespace Kernels.Export.Onnx;

/// <summary>The attributes of a node. Each must be asked for, so that none is overlooked.</summary>
internal sealed class NodeAttributes(NodeProto node)
{
    private readonly HashSet<string> asked = [];

    public double Number(string name, double standard) => Find(name)?.F ?? standard;

    public long Integer(string name, long standard) => Find(name)?.I ?? standard;

    public string Text(string name, string standard) => Find(name)?.S.ToStringUtf8() ?? standard;

    public TensorProto? Tensor(string name) => Find(name)?.T;

    /// <exception cref="InvalidDataException">There is an attribute that nobody asked for.</exception>
    public void RequireNoOther()
    {
        if (node.Attribute.FirstOrDefault(attribute => !asked.Contains(attribute.Name)) is { } other)
            throw new InvalidDataException($"A node {Excerpt.Of(node.OpType)} has the attribute {Excerpt.Of(other.Name)}, which is not read.");
    }

    private AttributeProto? Find(string name)
    {
        asked.Add(name);
        return node.Attribute.FirstOrDefault(attribute => attribute.Name == name);
    }
}

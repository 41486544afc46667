namespace Kernels.Generator.Model;

/// <summary>What the last layer gives; names and numbers are those of <c>Kernels.OutputKind</c>.</summary>
internal enum NetworkOutput
{
    Sigmoid,
    Identity,
    Softmax,
}

namespace Kernels.Generator.Model;

/// <summary>The kind of output; names and numbers are those of <c>Kernels.OutputKind</c>.</summary>
internal enum NetworkOutput
{
    Sigmoid,
    Identity,
    Softmax,
}

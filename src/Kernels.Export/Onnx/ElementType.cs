namespace Kernels.Export.Onnx;

/// <summary>The types of numbers that are read and written, by ONNX's numbers (TensorProto.DataType).</summary>
internal enum ElementType
{
    Float = 1,
    Double = 11,
}

using System;
using System.Buffers;
using System.Threading;

namespace Kernels.Study.Documents;

/// <summary>A buffer that grows as it is written to, piece by piece; before each piece the writing may be cancelled.</summary>
/// <param name="cancellation">Makes the next piece throw an <see cref="OperationCanceledException"/>.</param>
internal sealed class CancellableBuffer(CancellationToken cancellation) : IBufferWriter<byte>
{
    private const int LargestPiece = 1 << 16;

    private readonly ArrayBufferWriter<byte> buffer = new();

    public void Advance(int count) => buffer.Advance(count);

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        cancellation.ThrowIfCancellationRequested();
        Memory<byte> memory = buffer.GetMemory(sizeHint);
        return memory[..Math.Min(memory.Length, Math.Max(sizeHint, LargestPiece))];
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public byte[] ToArray() => buffer.WrittenSpan.ToArray();
}

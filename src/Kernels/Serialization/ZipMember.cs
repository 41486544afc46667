namespace Kernels.Serialization;

/// <summary>What the directory of a zip archive says of a member.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Flags">Whether it is encrypted, among others.</param>
/// <param name="Method">How it is compressed.</param>
/// <param name="Crc">The checksum of its content.</param>
/// <param name="CompressedLength">Its length in the archive.</param>
/// <param name="Length">The length of its content.</param>
/// <param name="Start">Where its local header starts in the file.</param>
internal sealed record ZipMember(string Name, int Flags, int Method, uint Crc, ulong CompressedLength, ulong Length, int Start);

using System;
using System.IO;
using System.Numerics;
using Kernels.Files;

namespace Kernels.Serialization;

/// <summary>
/// The parameters of a network to and from a safetensors file, the format of <c>huggingface/safetensors</c>: a JSON header, then the numbers.
/// </summary>
/// <remarks>
/// Layer n of the equations is <c>layers.{n - 1}</c>: <c>.weight</c> [width, fan-in], which is PyTorch's orientation, and <c>.bias</c> [width]. A
/// parameter that an activation learns is <c>.activation.{name}</c> [1], under the name that the formula gives it. Numbers are written as <c>F64</c>
/// or <c>F32</c>, as the network has them; both are read, <c>F32</c> into double exactly, <c>F64</c> into float rounded to the nearest.
/// The metadata holds the version of this layout and the widths; a reader ignores metadata that it does not know.
/// The same parameters give the same bytes.
/// </remarks>
public static class Safetensors
{
    /// <summary>
    /// Writes the parameters of a network into a file, through the symbolic links at its path. A plain file is replaced whole or not at all and keeps its
    /// permissions; its owner is who writes, and its other hard links keep what they have. It writes into a device, a pipe or an open descriptor
    /// (<c>/dev/stdout</c>).
    /// </summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="network">The network.</param>
    /// <exception cref="ArgumentException">The path is empty or holds the character 0.</exception>
    /// <exception cref="IOException">
    /// The file cannot be written: its folder is missing, its name is too long, the disk is full, links lead in a circle.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder's, or the file or its folder does not allow it.</exception>
    public static void Save<T>(string path, IMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(network);
        WholeFile.Write(path, SafetensorsWriter.Write<T>(network.Shape, network.Parameters));
    }

    /// <summary>Writes the parameters of a network to a stream.</summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="network">The network.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Save<T>(Stream stream, IMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(network);
        stream.Write(SafetensorsWriter.Write<T>(network.Shape, network.Parameters));
    }

    /// <summary>Reads the parameters of a network from a file. After an exception the network is as it was.</summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="network">The network, of the shape that the file has.</param>
    /// <exception cref="ArgumentException">The path is empty or holds the character 0.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is no safetensors file, or not one of this network's shape; the message says what is wrong where.
    /// </exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder's, or the file does not allow it.</exception>
    public static void Load<T>(string path, IMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(network);
        using FileStream stream = File.OpenRead(RealPath.Of(path));
        Load(stream, network);
    }

    /// <summary>Reads the parameters of a network from a stream. After an exception the network is as it was.</summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="stream">The stream, which is read to its end and stays open.</param>
    /// <param name="network">The network, of the shape that the file has.</param>
    /// <exception cref="InvalidDataException">
    /// The stream holds no safetensors file, or not one of this network's shape; the message says what is wrong where.
    /// </exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static void Load<T>(Stream stream, IMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(network);
        SafetensorsReader.Read<T>(network.Shape, stream).CopyTo(network.Parameters);
    }
}

using System;
using System.IO;
using System.Numerics;

namespace Kernels.Serialization;

/// <summary>
/// The parameters of a network to and from an <c>.npz</c> file, as <c>numpy.savez</c> and <c>numpy.load</c> know it: a zip archive with one array a member.
/// </summary>
/// <remarks>
/// Names and shapes are those of <see cref="Safetensors"/>. Arrays are written as <c>&lt;f8</c> or <c>&lt;f4</c>, as the network has its numbers,
/// in C order and stored; Fortran order and members that are deflated are read as well, and each number format into either type. The same parameters give the same bytes.
/// </remarks>
public static class Npz
{
    /// <summary>Writes the parameters of a network into a file, whole or not at all. A file that is there is replaced.</summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="network">The network.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save<T>(string path, IMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(network);
        WholeFile.Write(path, NpzWriter.Write<T>(network.Shape, network.Parameters));
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
        stream.Write(NpzWriter.Write<T>(network.Shape, network.Parameters));
    }

    /// <summary>Reads the parameters of a network from a file. After an exception the network is as it was.</summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="network">The network, of the shape that the file has.</param>
    /// <exception cref="InvalidDataException">The file is no npz file, or not one of this network's shape; the message says what is wrong where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void Load<T>(string path, IMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(network);
        using FileStream stream = File.OpenRead(path);
        Load(stream, network);
    }

    /// <summary>Reads the parameters of a network from a stream. After an exception the network is as it was.</summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="stream">The stream, which is read to its end and stays open.</param>
    /// <param name="network">The network, of the shape that the file has.</param>
    /// <exception cref="InvalidDataException">The stream holds no npz file, or not one of this network's shape; the message says what is wrong where.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static void Load<T>(Stream stream, IMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(network);
        NpzReader.Read<T>(network.Shape, stream).CopyTo(network.Parameters);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;

namespace Kernels.Serialization;

// A path and a stream tell the overloads apart, whatever else is left out.
#pragma warning disable RS0026

/// <summary>
/// The parameters of a network to and from a safetensors file, the format of <c>huggingface/safetensors</c>: a JSON header, then the numbers.
/// </summary>
/// <remarks>
/// Layer n of the equations is <c>layers.{n - 1}</c>: <c>.weight</c> [width, fan-in], which is PyTorch's orientation, and <c>.bias</c> [width]. A
/// parameter that an activation learns is <c>.activation.{name}</c> [1], under the name that the formula gives it. Numbers are written as <c>F64</c>
/// or <c>F32</c>, as the network has them; both are read, <c>F32</c> into double exactly, <c>F64</c> into float rounded to the nearest.
/// The metadata say which network it was: widths, output, precision, name and formula of each activation; pairs of texts of one's own join them.
/// <see cref="ReadDescription(string)"/> gives both back, and a file of another network is refused; one without them is not. The same network and
/// pairs give the same bytes.
/// </remarks>
public static partial class Safetensors
{
    /// <summary>
    /// Writes a network into a file, through the symbolic links at its path. A plain file is replaced whole or not at all and keeps its
    /// permissions; its owner is who writes, and its other hard links keep what they have. It writes into a device, a pipe or an open descriptor
    /// (<c>/dev/stdout</c>).
    /// </summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="network">The network.</param>
    /// <param name="metadata">
    /// Pairs of one's own, such as the names of columns. <c>generator</c> and names that start with <c>kernels.</c> are kept for Kernels.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The path is empty or holds the character 0; or the metadata are too long or have a name that is kept.
    /// </exception>
    /// <exception cref="IOException">
    /// The file cannot be written: its folder is missing, its name is too long, the disk is full, links lead in a circle.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder's, or the file or its folder does not allow it.</exception>
    public static void Save<T>(string path, IMlp<T> network, IReadOnlyDictionary<string, string>? metadata = null)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        ParameterFile<SafetensorsFormat>.Save(path, network, metadata);

    /// <summary>Writes a network to a stream.</summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="network">The network.</param>
    /// <param name="metadata">
    /// Pairs of one's own, such as the names of columns. <c>generator</c> and names that start with <c>kernels.</c> are kept for Kernels.
    /// </param>
    /// <exception cref="ArgumentException">The metadata are too long or have a name that is kept.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Save<T>(Stream stream, IMlp<T> network, IReadOnlyDictionary<string, string>? metadata = null)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        ParameterFile<SafetensorsFormat>.Save(stream, network, metadata);

    /// <summary>Reads the parameters of a network from a file. After an exception the network is as it was.</summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="network">The network, of the shape that the file has.</param>
    /// <param name="allowMismatch">
    /// Whether the file may say that its parameters are of another output or other activations. Shapes must agree in any case.
    /// </param>
    /// <exception cref="ArgumentException">The path is empty or holds the character 0.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is no safetensors file, or not one of this network; the message says what is wrong where.
    /// </exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder's, or the file does not allow it.</exception>
    public static void Load<T>(string path, IMlp<T> network, bool allowMismatch = false)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        ParameterFile<SafetensorsFormat>.Load(path, network, allowMismatch);

    /// <summary>Reads the parameters of a network from a stream. After an exception the network is as it was.</summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="stream">The stream, which is read to its end and stays open.</param>
    /// <param name="network">The network, of the shape that the file has.</param>
    /// <param name="allowMismatch">
    /// Whether the file may say that its parameters are of another output or other activations. Shapes must agree in any case.
    /// </param>
    /// <exception cref="InvalidDataException">
    /// The stream holds no safetensors file, or not one of this network; the message says what is wrong where.
    /// </exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static void Load<T>(Stream stream, IMlp<T> network, bool allowMismatch = false)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        ParameterFile<SafetensorsFormat>.Load(stream, network, allowMismatch);

    /// <summary>Reads what a file says of its network, without one.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The description; null if the file says nothing of its network, as those of other programs.</returns>
    /// <exception cref="ArgumentException">The path is empty or holds the character 0.</exception>
    /// <exception cref="InvalidDataException">The file is no safetensors file, or what it says is of no network.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder's, or the file does not allow it.</exception>
    public static NetworkDescription? ReadDescription(string path)
    {
        using FileStream stream = NetworkFile.Open(path);
        return ReadDescription(stream);
    }

    /// <summary>Reads what a stream says of its network, without one.</summary>
    /// <param name="stream">The stream, of which up to the first mebibyte is read; it stays open.</param>
    /// <returns>The description; null if the file says nothing of its network, as those of other programs.</returns>
    /// <exception cref="InvalidDataException">The stream holds no safetensors file, or what it says is of no network.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static NetworkDescription? ReadDescription(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return SafetensorsReader.ReadDescription(BoundedInput.ReadStart(stream, SafetensorsReader.LongestStart));
    }
}

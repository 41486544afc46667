using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Kernels.Serialization;

namespace Kernels.Tests.Serialization;

/// <summary>Npz files that are wrong in one way each, and what is said of them.</summary>
public class NpzRefusalTests
{
    private const string Header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }";

    public static TheoryData<string, string, string> Changes => new()
    {
        { "'<f8'", "'<f2'", "The descr of layers.0.weight is '<f2'; f8 or f4 is needed, as '<f8' or in another byte order." },
        { "'<f8'", "'<f16'", "The descr of layers.0.weight is '<f16'; f8 or f4 is needed" },
        { "'<f8'", "'<c16'", "The descr of layers.0.weight is '<c16'; f8 or f4 is needed" },
        { "'<f8'", "'<i8'", "The descr of layers.0.weight is '<i8'; f8 or f4 is needed" },
        { "'<f8'", "'|O'", "The descr of layers.0.weight is '|O'; f8 or f4 is needed" },
        { "'<f8'", "'<>f8'", "The descr of layers.0.weight is '<>f8'; f8 or f4 is needed" },
        { "'<f8'", "'<'", "The descr of layers.0.weight is '<'; f8 or f4 is needed" },
        { "'<f8'", "''", "The descr of layers.0.weight is ''; f8 or f4 is needed" },
        { "'<f8'", "[('x', '<f8')]", "needs a text at" },
        { "'<f8'", "'<f8", "needs '}' at 'fortran_order" },
        { "(1, 2)", "(2, 1)", "layers.0.weight has the shape [2, 1]; [1, 2] is needed." },
        { "(1, 2)", "(2,)", "layers.0.weight has the shape [2]; [1, 2] is needed." },
        { "(1, 2)", "()", "layers.0.weight has the shape []; [1, 2] is needed." },
        { "(1, 2)", "(1, -2)", "needs a whole number" },
        { "(1, 2)", "(1, 99999999999999999999)", "needs a whole number" },
        { "(1, 2)", "(1, 2, 1, 1, 1, 1, 1, 1, 1)", "The shape of layers.0.weight has more than 8 numbers." },
        { "(1, 2)", "(1 2)", "needs ')' at" },
        { "(1, 2)", "(1LL, 2L)", "needs ')' at" },
        { "(1, 2)", "(L, 2L)", "needs a whole number" },
        { "False", "false", "needs True or False" },
        { "'fortran_order': False, ", "", "The header of layers.0.weight lacks fortran_order." },
        { "'fortran_order'", "'descr'", "The header of layers.0.weight has a key 'descr'; descr, fortran_order and shape are needed, each once." },
        { "}", "} 1", "needs the end at '1" },
        { "}", "", "needs a text at" },
        { "{", "[", "needs '{' at" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void AnArrayHeaderWithThisChangeIsRefused(string part, string change, string message)
    {
        Assert.Contains(part, Header, StringComparison.Ordinal);
        AssertRefused(Archive(("layers.0.weight.npy", Array(Header.Replace(part, change, StringComparison.Ordinal), 16)), Bias), message);
    }

    [Fact]
    public void TheArchiveWithoutAChangeIsRead() => ParameterFormat.Npz.Load(Archive(Weight, Bias), Network());

    // NumPy 1.23 reads each of these headers.
    [Theory]
    [InlineData("'<f8'", "'<d'", 16)]
    [InlineData("'<f8'", "'>d'", 16)]
    [InlineData("'<f8'", "'f'", 8)]
    [InlineData("'<f8'", "'float64'", 16)]
    [InlineData("'<f8'", "'double'", 16)]
    [InlineData("'<f8'", "'float'", 16)]
    [InlineData("'<f8'", "'float32'", 8)]
    [InlineData("'<f8'", "'single'", 8)]
    [InlineData("'<f8'", "u'<f8'", 16)]
    [InlineData("(1, 2)", "(1L, 2L,)", 16)]
    [InlineData(", 'shape'", ",\f\r\n\t'shape'", 16)]
    public void AnArrayHeaderWithThisChangeIsRead(string part, string change, int length) => ParameterFormat.Npz.Load(
        Archive(("layers.0.weight.npy", Array(Header.Replace(part, change, StringComparison.Ordinal), length)), Bias), Network());

    [Fact]
    public void OtherMembersAreRefused()
    {
        AssertRefused(Archive(Weight), "The file has no tensor layers.0.bias; the network needs layers.0.bias, layers.0.weight.");
        AssertRefused(Archive(Weight, Bias, Weight), "The file has layers.0.weight twice.");
        AssertRefused(Archive(Weight, Bias, ("arr_0.npy", [])), "The file has a tensor 'arr_0'; the network has layers.0.bias, layers.0.weight.");
        AssertRefused(Archive(Weight, Bias, ("readme.txt", [])), "The file has a member 'readme.txt'; only arrays, which end in .npy, are allowed.");
    }

    [Fact]
    public void OtherArraysAreRefused()
    {
        AssertRefused(Archive(("layers.0.weight.npy", []), Bias), "layers.0.weight does not start as an npy array does.");
        AssertRefused(Archive(("layers.0.weight.npy", Array(Header, 15)), Bias), "layers.0.weight has 15 bytes of numbers; 16 are needed.");
        AssertRefused(Archive(("layers.0.weight.npy", Array(Header, 17)), Bias), "layers.0.weight has 17 bytes of numbers; 16 are needed.");
        AssertRefused(Archive(("layers.0.weight.npy", new byte[11000]), Bias), "layers.0.weight.npy is said to have 11000 bytes; at most 10028 are allowed.");

        byte[] fourthVersion = Array(Header, 16);
        fourthVersion[6] = 4;
        AssertRefused(Archive(("layers.0.weight.npy", fourthVersion), Bias), "layers.0.weight is an array of npy version 4.0; 1.0, 2.0 and 3.0 are read.");

        byte[] hugeHeader = Array(Header, 16);
        (hugeHeader[6], hugeHeader[10], hugeHeader[11]) = (2, 0xFF, 0xFF);
        AssertRefused(Archive(("layers.0.weight.npy", hugeHeader), Bias), "The header of layers.0.weight is said to end at byte 42949");

        byte[] longHeader = Array(Header, 16);
        longHeader[9] = 0xFF;
        AssertRefused(Archive(("layers.0.weight.npy", longHeader), Bias), "The header of layers.0.weight is said to end at byte");
    }

    [Fact]
    public void ADamagedMemberIsRefused()
    {
        byte[] archive = Archive(Weight, Bias);
        archive[ZipFormat.LocalLength + Weight.Name.Length + 70]++;
        AssertRefused(archive, "layers.0.weight.npy has the checksum");
    }

    [Fact]
    public void AMemberThatIsNotDeflatedAsItSaysIsRefused()
    {
        byte[] archive = Archive(Weight, Bias);
        archive[DirectoryOf(archive) + 10] = ZipFormat.Deflated;

        // A first block of the type that does not exist.
        archive[ZipFormat.LocalLength + Weight.Name.Length] = 7;
        AssertRefused(archive, "layers.0.weight.npy cannot be inflated: its");
    }

    // The fields of the first member in the directory.
    [Theory]
    [InlineData(8, 1, "layers.0.weight.npy is encrypted; this cannot be read.")]
    [InlineData(10, 12, "layers.0.weight.npy is compressed by method 12; 0 (stored) and 8 (deflated) are allowed.")]
    [InlineData(10, 8, "layers.0.weight.npy has 6 bytes; the zip directory says")]
    [InlineData(20, 255, "layers.0.weight.npy has 255 bytes; the zip directory says")]
    [InlineData(23, 255, "layers.0.weight.npy is said to have")]
    [InlineData(27, 255, "layers.0.weight.npy is said to have")]
    [InlineData(42, 1, "There is no member at byte 1, where layers.0.weight.npy is said to start.")]
    [InlineData(45, 255, "'layers.0.weight.npy' is said to start at byte")]
    [InlineData(29, 255, "A member of the zip directory is said to have")]
    [InlineData(0, 0, "The zip directory holds something else than members.")]
    public void ADirectoryWithThisByteIsRefused(int field, byte value, string message)
    {
        byte[] archive = Archive(Weight, Bias);
        archive[DirectoryOf(archive) + field] = value;
        AssertRefused(archive, message);
    }

    // The fields of the end record.
    [Theory]
    [InlineData(10, 3, "The zip directory has 2 members; its end record says 3.")]
    [InlineData(15, 255, "The zip directory is said to have")]
    [InlineData(19, 255, "The zip directory is said to have")]
    [InlineData(0, 0, "does not end as a zip archive does.")]
    public void AnEndWithThisByteIsRefused(int field, byte value, string message)
    {
        byte[] archive = Archive(Weight, Bias);
        archive[archive.Length - ZipFormat.EndLength + field] = value;
        AssertRefused(archive, message);
    }

    [Fact]
    public void ABombIsRefused()
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in new[] { "layers.0.weight.npy", "layers.0.bias.npy" })
            {
                using Stream member = archive.CreateEntry(name).Open();
                member.Write(new byte[4_000_000]);
            }
        }
        byte[] bomb = stream.ToArray();
        AssertRefused(bomb, "layers.0.bias.npy is said to have 4000000 bytes; at most 10020 are allowed.");

        // The same with a length in the directory that would be allowed.
        foreach (int place in Enumerable.Range(0, bomb.Length - 4).Where(place => BinaryPrimitives.ReadInt32LittleEndian(bomb.AsSpan(place)) == 4_000_000))
            BinaryPrimitives.WriteInt32LittleEndian(bomb.AsSpan(place), 144);
        AssertRefused(bomb, "layers.0.bias.npy inflates to more than the 144 bytes that the zip directory says.");
    }

    private static (string Name, byte[] Content) Weight => ("layers.0.weight.npy", Array(Header, 16));

    private static (string Name, byte[] Content) Bias => ("layers.0.bias.npy", Array("{\"shape\":(1,),\"descr\":\"<f4\",\"fortran_order\":True}", 4));

    private static BareNetwork Network() => new(new MlpShape([2, 1]));

    private static void AssertRefused(byte[] file, string message) => ParameterFormat.Npz.AssertRefused(file, Network(), message);

    private static int DirectoryOf(byte[] archive) => BinaryPrimitives.ReadInt32LittleEndian(archive.AsSpan(archive.Length - 6));

    private static byte[] Archive(params IEnumerable<(string Name, byte[] Content)> members) => ZipWriter.Write(members);

    private static byte[] Array(string header, int dataLength) =>
        [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header), .. new byte[dataLength]];
}

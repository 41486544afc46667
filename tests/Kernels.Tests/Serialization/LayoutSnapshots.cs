using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using VerifyXunit;

namespace Kernels.Tests.Serialization;

/// <summary>A small file byte for byte.</summary>
public class LayoutSnapshots
{
    [Theory]
    [MemberData(nameof(ParameterFormat.Names), MemberType = typeof(ParameterFormat))]
    public Task ASmallNetworkIsWrittenLikeThis(string format)
    {
        BareNetwork network = new(new MlpShape([2, 3, 1], [new LearnedParameter("alpha", 0.25)]));
        for (int index = 0; index < network.Parameters.Length; index++)
            network.Parameters[index] = index + 1;
        return Verifier.Verify(Dump(ParameterFormat.Named(format).Bytes(network))).UseDirectory("Snapshots").UseParameters(format);
    }

    private static string Dump(byte[] file) => string.Join('\n', file.Chunk(32).Select(static line => $"{Convert.ToHexString(line),-64}  {Text(line)}"));

    private static string Text(byte[] line) => string.Concat(Encoding.Latin1.GetString(line).Select(static letter => letter is >= ' ' and <= '~' ? letter : '.')).TrimEnd();
}

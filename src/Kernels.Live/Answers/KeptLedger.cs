using System.IO;
using System.Reflection;
using Kernels.Study.Claims;

namespace Kernels.Live.Answers;

/// <summary>The ledger of <c>docs/claims.json</c>, as this program was built with it.</summary>
internal static class KeptLedger
{
    public static Ledger Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(LedgerDocument.FileName)!;
        byte[] document = new byte[stream.Length];
        stream.ReadExactly(document);
        return LedgerDocument.Read(document);
    }
}

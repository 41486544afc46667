using System.Collections.Generic;
using System.Text;

namespace Kernels.Peers.Results;

/// <summary>Tables in Markdown.</summary>
internal static class MarkdownTable
{
    public static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}

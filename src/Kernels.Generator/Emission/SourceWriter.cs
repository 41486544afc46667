using System;
using System.Text;

namespace Kernels.Generator.Emission;

/// <summary>Indented lines of C#, ended by \n whatever the machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', 4 * depth).Append(line);
        text.Append('\n');
    }

    /// <summary>Each line of a text, indented as a block.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Replace("\r", "").Split('\n'))
            Line(line);
    }

    /// <summary>A heading and what stands in braces under it.</summary>
    public void Block(string heading, Action body)
    {
        Line(heading);
        Line("{");
        depth++;
        body();
        TrimBlankLine();
        depth--;
        Line("}");
    }

    /// <summary>Takes back a blank line that would stand before a closing brace.</summary>
    private void TrimBlankLine()
    {
        if (text.Length >= 2 && text[text.Length - 1] == '\n' && text[text.Length - 2] == '\n')
            text.Length--;
    }

    public override string ToString() => text.ToString();
}

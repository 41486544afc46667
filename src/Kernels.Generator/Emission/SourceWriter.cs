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

    /// <summary>A blank line, unless a block has only just begun or one stands there.</summary>
    public void Separate()
    {
        if (!EndsWith("{\n") && !EndsWith("\n\n"))
            Line();
    }

    /// <summary>The comment over what belongs together, apart from what stands before.</summary>
    public void Comment(string comment)
    {
        Separate();
        Line($"// {comment}");
    }

    /// <summary>The summary of a member, in one line or several.</summary>
    public void Summary(params string[] lines)
    {
        if (lines.Length == 1)
        {
            Line($"/// <summary>{Escaped(lines[0])}</summary>");
            return;
        }
        Line("/// <summary>");
        foreach (string line in lines)
            Line($"/// {Escaped(line)}");
        Line("/// </summary>");
    }

    /// <summary>Text as it stands in documentation.</summary>
    public static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public override string ToString() => text.ToString();

    /// <summary>Takes back a blank line that would stand before a closing brace.</summary>
    private void TrimBlankLine()
    {
        if (EndsWith("\n\n"))
            text.Length--;
    }

    private bool EndsWith(string end)
    {
        if (text.Length < end.Length)
            return false;
        for (int index = 0; index < end.Length; index++)
            if (text[text.Length - end.Length + index] != end[index])
                return false;
        return true;
    }
}

using System;
using System.Text;

namespace Kernels.Generator.Emission;

/// <summary>Collects indented lines of C#. They end with \n on every machine.</summary>
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

    /// <summary>Writes each line of a text, indented as a block.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Replace("\r", "").Split('\n'))
            Line(line);
    }

    /// <summary>Writes a heading and, in braces below it, a body.</summary>
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

    /// <summary>Writes a blank line, unless a block has just begun or the line before is blank.</summary>
    public void Separate()
    {
        if (!EndsWith("{\n") && !EndsWith("\n\n"))
            Line();
    }

    /// <summary>Writes a blank line and a comment, which begin a paragraph.</summary>
    public void Comment(string comment)
    {
        Separate();
        Line($"// {comment}");
    }

    /// <summary>Writes the summary of a member, in one line or several.</summary>
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

    /// <summary>A text, escaped for documentation.</summary>
    public static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public override string ToString() => text.ToString();

    /// <summary>Removes the blank line before a closing brace.</summary>
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

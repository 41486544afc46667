using System.Collections.Generic;
using System.Linq;

namespace Architecture.Tests;

/// <summary>A file of <c>src</c> holds one idea, and a line fits a screen.</summary>
public sealed class SizeTests
{
    private const int MostLines = 250;
    private const int MostColumns = 160;

    private static readonly SourceTree tree = SourceTree.Read();

    [Fact]
    public void NoFileIsTooLong() => Assert.Empty(
        from file in tree.Files
        where file.Lines.Length > MostLines
        select $"{file.Path} has {file.Lines.Length} lines");

    [Fact]
    public void NoLineIsTooLong() => Assert.Empty(tree.Files.SelectMany(LongLines));

    [Fact]
    public void ALongLineIsFound()
    {
        string code = $"// {new string('x', MostColumns)}";
        Assert.Equal(["Kernels/Added.cs, line 2"], LongLines(new SourceFile("Kernels", "Added.cs", $"using System;\n{code}\n")));
        Assert.Empty(LongLines(new SourceFile("Kernels", "Added.cs", $"const string Text =\n    \"\"\"\n    {code}\n    \"\"\";\n")));
    }

    // The text of a page or of emitted code has the lines that it has.
    private static IEnumerable<string> LongLines(SourceFile file)
    {
        bool isText = false;
        foreach ((int index, string line) in file.Lines.Index())
        {
            if (line.Length > MostColumns && !isText)
                yield return $"{file.Path}, line {index + 1}";
            isText ^= line.Split("\"\"\"").Length % 2 == 0;
        }
    }
}

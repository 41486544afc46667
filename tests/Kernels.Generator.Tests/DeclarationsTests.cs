using System;
using Kernels.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>What the generator takes for the same declarations: then it reads none of the unchanged files again.</summary>
public class DeclarationsTests
{
    private const string Source = """"
        class Other
        {
            int field = 1;
            const int Width = 8;
            const string Name = """a""";
            enum Size { Large = 3 }
            int Property { get { return 1; } set { } }
            int Arrow => 1;
            int Method(int x = 1) { int local = 1; return local; }
            [System.Obsolete("")] void Local() { }
        }
        """";

    [Theory]
    [InlineData("", "// a comment\n")]
    [InlineData("field = 1", "field = 2")]
    [InlineData("return 1;", "return 2;")]
    [InlineData("Arrow => 1", "Arrow => 2 + 3")]
    [InlineData("local = 1", "local = 2; void Inner() { }")]
    [InlineData("return local;", "return loc")]
    public void AnEditInABodyLeavesThemAsTheyAre(string old, string text)
    {
        CSharpCompilation before = GeneratorHarness.Compile(Source, "class First;", "class Last;");
        Assert.Same(Declarations.Of(before), Declarations.Of(Edited(before, old, text)));
        Assert.Same(Declarations.Of(before), Declarations.Of(before.Clone()));
    }

    [Theory]
    [InlineData("Width = 8", "Width = 9")]
    [InlineData("x = 1", "x = 2")]
    [InlineData("Large = 3", "Large = 4")]
    [InlineData("\"\"\"a\"\"\"", "\"\"\"b\"\"\"")]
    [InlineData("class Other", "int global = 1; class Other")]
    [InlineData("int field", "const int field")]
    [InlineData("int field", "double field")]
    [InlineData("Obsolete(\"\")", "Obsolete(\"so\")")]
    [InlineData("Method", "Value")]
    [InlineData("class Other", "using System; class Other")]
    [InlineData("class Other", "class Others")]
    public void AnEditOfADeclarationGivesOthers(string old, string text)
    {
        CSharpCompilation before = GeneratorHarness.Compile(Source, "class First;", "class Last;");
        Assert.NotSame(Declarations.Of(before), Declarations.Of(Edited(before, old, text)));
    }

    private static CSharpCompilation Edited(CSharpCompilation compilation, string old, string text)
    {
        SyntaxTree tree = compilation.SyntaxTrees[0];
        string edited = old.Length == 0 ? text + Source : Source.Replace(old, text, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edited, path: tree.FilePath));
    }
}

using System;
using System.IO;

namespace Kernels.Tabular.Tests;

/// <summary>What files say of columns is read back, or refused in one line.</summary>
public sealed class TabularColumnsTests
{
    private static readonly TabularColumns columns = new(["a", "b\n\"c\""], [1.5, -2], [1, 1e-300], "y", ["no", "yes"], 0, 1);

    [Fact]
    public void ColumnsComeBack() => Assert.Equal(columns.ToJson(), TabularColumns.FromJson(columns.ToJson()).ToJson());

    [Theory]
    [InlineData("", "")]
    [InlineData("\"Features\"", "\"Feature\"")]
    [InlineData("[1.5,-2]", "[1.5]")]
    [InlineData("[1.5,-2]", "[1.5,1e999]")]
    [InlineData("[1,1E-300]", "[1,0]")]
    [InlineData("[1,1E-300]", "[1,-1]")]
    [InlineData("[1,1E-300]", "null")]
    [InlineData("[\"no\",\"yes\"]", "[\"no\"]")]
    [InlineData("[\"no\",\"yes\"]", "[\"no\",null]")]
    [InlineData("\"Target\":\"y\"", "\"Target\":\"\"")]
    [InlineData("\"Target\":\"y\"", "\"Target\":null")]
    [InlineData("}", "")]
    public void WhatCannotBeIsRefused(string from, string to)
    {
        string text = from.Length == 0 ? "null" : columns.ToJson().Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(columns.ToJson(), text);
        Assert.DoesNotContain('\n', Assert.Throws<InvalidDataException>(() => TabularColumns.FromJson(text)).Message);
    }
}

namespace Kernels.Peers.Tests;

public class OptionsTests
{
    [Fact]
    public void OptionsAreRead() =>
        Assert.Equal(new Options(3, "folder", "root", IsHelp: false), Options.Parse(["--rounds", "3", "--output", "folder", "--renew", "root"]));

    [Theory]
    [InlineData("--rounds is 0, but must be a whole number from 1 to 1000", "--rounds", "0")]
    [InlineData("--rounds needs a value; --help lists the options.", "--rounds")]
    [InlineData("There is no option --fast; --help lists them.", "--fast")]
    public void WhatIsNotAllowedIsNamed(string message, params string[] arguments) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => Options.Parse(arguments)).Message);
}

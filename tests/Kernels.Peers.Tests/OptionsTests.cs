namespace Kernels.Peers.Tests;

public class OptionsTests
{
    [Fact]
    public void OptionsAreRead() =>
        Assert.Equal(
            new Options(3, "folder", "root", Options.Shapes, IsDry: false, IsKept: false, IsHelp: false),
            Options.Parse(["--rounds", "3", "--output", "folder", "--renew", "root", "--only", "shapes"]));

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false, "--only", "peers")]
    [InlineData(false, true, "--only", "shapes")]
    public void WithoutAChoiceBothPartsAreMeasured(bool peers, bool shapes, params string[] arguments)
    {
        Options options = Options.Parse(arguments);
        Assert.Equal((peers, shapes), (options.Has(Options.Peers), options.Has(Options.Shapes)));
    }

    [Theory]
    [InlineData("--rounds is 0, but must be a whole number from 1 to 1000", "--rounds", "0")]
    [InlineData("--rounds needs a value; --help lists the options.", "--rounds")]
    [InlineData("--only is all, but must be peers or shapes", "--only", "all")]
    [InlineData("--dry measures too little to be kept; it goes without --output and --renew", "--dry", "--renew", ".")]
    [InlineData("--kept needs --output, the folder of results", "--kept")]
    [InlineData("There is no option --fast; --help lists them.", "--fast")]
    public void WhatIsNotAllowedIsNamed(string message, params string[] arguments) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => Options.Parse(arguments)).Message);
}

using Runner.Results;

namespace Runner.Tests.Results;

public sealed class FolderPathTests
{
    [Theory]
    [InlineData("results", false)]
    [InlineData("../../results", false)]
    [InlineData("./../results/.", false)]
    [InlineData("/tmp/results", false)]
    [InlineData("link/../results", true)]
    [InlineData("../a/..", true)]
    [InlineData("/..", false)]
    public void APathThatTurnsBackIsKnown(string path, bool turnsBack) => Assert.Equal(turnsBack, FolderPath.TurnsBack(path));

    [Theory]
    [InlineData("/tmp/", "/tmp")]
    [InlineData("/", "/")]
    [InlineData("/..", "/")]
    public void ALastSlashIsNoFolderOfItsOwn(string path, string place)
    {
        if (!System.OperatingSystem.IsWindows())
            Assert.Equal(place, FolderPath.Resolve(path));
    }
}

using Runner.Commands;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("--epoch", "--epochs")]
    [InlineData("--epoch=5", "--epochs")]
    [InlineData("--epcohs", "--epochs")]
    [InlineData("-epochs", "--epochs")]
    [InlineData("--Epochs", "--epochs")]
    [InlineData("--learn", "--learning-rate")]
    [InlineData("--learning_rate", "--learning-rate")]
    [InlineData("--batchsize", "--batch-size")]
    [InlineData("--sampels", "--samples")]
    [InlineData("--ouput=here", "--output")]
    [InlineData("--noreport", "--no-report")]
    [InlineData("reprodce", "reproduce")]
    [InlineData("digests", "digest")]
    [InlineData("completion", "completions")]
    public void AMistypedWordIsGuessed(string word, string meant) =>
        Assert.StartsWith($"kernels: {word} is not known, did you mean {meant}? Allowed are reproduce, ", CommandRun.Of(word).Error);

    [Theory]
    [InlineData("--momentum")]
    [InlineData("-e")]
    [InlineData("--")]
    [InlineData("=")]
    [InlineData("sweep")]
    public void AWordLikeNoOtherIsNot(string word) => Assert.Null(Spelling.Nearest(word, ["reproduce", "digest", "--epochs", "--noise", "--samples"]));

    [Theory]
    [InlineData("rleu", "relu")]
    [InlineData("ReLU", "relu")]
    [InlineData("relu,thanh", "tanh")]
    [InlineData("leaky_relu", "leaky-relu")]
    [InlineData("sigmoid, softpuls", "softplus")]
    public void AMistypedActivationIsGuessed(string activations, string meant) =>
        Assert.EndsWith($", swish; did you mean {meant}?\n", CommandRun.Of("--activations", activations).Error);

    [Theory]
    [InlineData("cubic")]
    [InlineData("relu,relu")]
    [InlineData("relu,")]
    public void AListThatIsWrongOtherwiseIsNot(string activations) => Assert.EndsWith(", swish\n", CommandRun.Of("--activations", activations).Error);
}

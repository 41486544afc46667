using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Kernels.Study.Documents;
using Kernels.Testing;

namespace Kernels.Study.Tests.Documents;

public sealed class StudyDocumentTests
{
    private static readonly JsonElement Ours = Parsed(OurStudy.Published);
    private static readonly JsonElement Reference = StudyFixture.Published.Document;

    [Fact]
    public void TheKeysAreThoseOfTheReferenceTheDatasetAndTheDigest() => Assert.Equal([.. Keys(Reference), "dataset", "digest"], Keys(Ours));

    [Fact]
    public void TheKeysOfANetworkAreThoseOfTheReferenceAndTheLossHistory() => Assert.Equal(
        [.. Keys(Reference.GetProperty("networks").GetProperty("relu")), "loss_history"],
        Keys(Ours.GetProperty("networks").GetProperty("relu")));

    [Theory]
    [InlineData("config")]
    [InlineData("parameter_order")]
    [InlineData("first_two_epoch_orders")]
    public void WhatIsExactIsAsInTheReference(string key) =>
        Assert.Equal(JsonSerializer.Serialize(Reference.GetProperty(key)), JsonSerializer.Serialize(Ours.GetProperty(key)));

    [Fact]
    public void TheDatasetHasOneValuePerSampleInEveryColumn()
    {
        JsonElement dataset = Ours.GetProperty("dataset");
        Assert.Equal(["x1_raw", "x2_raw", "x1", "x2", "label", "split", "position"], Keys(dataset));
        Assert.All(dataset.EnumerateObject(), column => Assert.Equal(400, column.Value.GetArrayLength()));
    }

    [Fact]
    public void LabelSplitAndPositionAreAsInTheReference()
    {
        string[][] rows = Fixture.Rows("published/dataset.csv");
        JsonElement dataset = Ours.GetProperty("dataset");
        string[] columns = ["label", "split", "position"];
        foreach ((int index, string column) in columns.Index())
            Assert.Equal(rows.Select(row => row[index + 5]), dataset.GetProperty(column).EnumerateArray().Select(value => value.ToString()));
    }

    [Fact]
    public void NumbersReadBackToTheSameBits()
    {
        NetworkResult relu = OurStudy.Published.Networks[1];
        JsonElement written = Ours.GetProperty("networks").GetProperty("relu");
        Assert.Equal(relu.LossHistory, written.GetProperty("loss_history").Doubles());
        Assert.Equal(relu.FinalParameters, written.GetProperty("final_parameters").Doubles());
    }

    [Fact]
    public void WhatThereIsNoneOfIsNull()
    {
        JsonElement relu = Parsed(Experiment.Run(new() { LearningRate = 1e200, Epochs = 2 })).GetProperty("networks").GetProperty("relu");
        Assert.All(["train_accuracy", "test_accuracy"], key => Assert.Equal(JsonValueKind.Null, relu.GetProperty(key).ValueKind));
        Assert.All(relu.GetProperty("hidden_std").EnumerateArray(), spread => Assert.Equal(JsonValueKind.Null, spread.ValueKind));
    }

    [Fact]
    public void LearnedParametersStandAtTheEndOfTheirNetwork()
    {
        StudyOptions options = new() { Epochs = 1, Networks = [NetworkCatalog.Find("relu")!, NetworkCatalog.Find("swish")!] };
        Assert.Equal(
            "W1 (2x8 row-major), b1 (8), W2 (8x8 row-major), b2 (8), W3 (8x1), b3 (1); swish ends with beta1 (1), beta2 (1)",
            Parsed(Experiment.Run(options)).GetProperty("parameter_order").GetString());
    }

    [Fact]
    public void TheDocumentIsPlainTextThatEndsWithALineFeed()
    {
        byte[] document = StudyDocument.Write(OurStudy.Published);
        Assert.All(document, value => Assert.True(value is (byte)'\n' or >= (byte)' ' and < 127));
        Assert.Equal((byte)'\n', document[^1]);
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static JsonElement Parsed(StudyResult result)
    {
        using JsonDocument document = JsonDocument.Parse(Encoding.UTF8.GetString(StudyDocument.Write(result)));
        return document.RootElement.Clone();
    }
}

using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Kernels.Export.Foreign;
using Kernels.Export.Onnx;
using Kernels.Networks;
using Kernels.Serialization;
using Kernels.Study;

namespace Kernels.Live.Tests.Server;

/// <summary>Answers as a client reads them.</summary>
public sealed class AnswerTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task ArraysAreWhereTheHeadSays()
    {
        byte[] answer = await AnswerAsync("");
        JsonElement head = Head(answer);
        StudyResult study = Experiment.Run(StudyOptions.Published);
        Assert.Equal("f1166a11b7f33f99", head.GetProperty("digest").GetString());
        for (int index = 0; index < 2; index++)
        {
            JsonElement network = head.GetProperty("networks")[index];
            Assert.Equal(study.Networks[index].FinalParameters, Doubles(answer, network.GetProperty("final")));
            Assert.Equal(study.Networks[index].LossHistory, Doubles(answer, network.GetProperty("losses")));
            Assert.Equal(study.Networks[index].TestAccuracy, network.GetProperty("testAccuracy").GetDouble());
        }
        Assert.Equal(study.Data.Scaled.X, Doubles(answer, head.GetProperty("samples").GetProperty("points")));
    }

    [Theory]
    [InlineData("safetensors")]
    [InlineData("npz")]
    public async Task WeightsLoadIntoTheNetwork(string format)
    {
        using HttpResponseMessage response = await server.SendAsync(HttpMethod.Post, $"/weights/b.{format}", "");
        using MemoryStream file = new(await response.Content.ReadAsByteArrayAsync());
        ReluMlp network = new();
        if (format == "npz")
            Npz.Load(file, network);
        else
            Safetensors.Load(file, network);
        byte[] answer = await AnswerAsync("");
        Assert.Equal(Doubles(answer, Head(answer).GetProperty("networks")[1].GetProperty("final")), network.Parameters.ToArray());
    }

    [Theory]
    [InlineData("b.activation=relu")]
    [InlineData("b.activation=z*atan(z)&b.hidden=5-3&data=plane")]
    public async Task AnOnnxModelHasTheNetwork(string request)
    {
        using HttpResponseMessage response = await server.SendAsync(HttpMethod.Post, "/weights/b.onnx", $"epochs=20&{request}");
        ImportedMlp imported = OnnxImport.Read(await response.Content.ReadAsByteArrayAsync());
        byte[] answer = await AnswerAsync($"epochs=20&{request}");
        JsonElement network = Head(answer).GetProperty("networks")[1];
        Assert.Equal(network.GetProperty("widths").EnumerateArray().Select(width => width.GetInt32()), imported.Design.Widths);
        Assert.Equal(Doubles(answer, network.GetProperty("final")), imported.New<double>().Parameters.ToArray());
    }

    [Fact]
    public async Task OfADivergedNetworkThereAreNoWeights() => Assert.Equal(
        (HttpStatusCode.UnprocessableEntity, """{"key":"a.rate","message":"the training stopped at a loss that is not a finite number: there are no weights to save"}"""),
        await server.PostAsync("/weights/a.onnx", "epochs=50&a.activation=z*z*z&a.rate=100"));

    [Fact]
    public async Task AFormulaIsAnsweredWithItsDerivativeOrItsCaret()
    {
        JsonElement known = JsonDocument.Parse((await server.PostAsync("/formula", "z * tanh(z)")).Text).RootElement;
        Assert.Equal(JsonValueKind.Null, known.GetProperty("message").ValueKind);
        Assert.Contains("tanh", known.GetProperty("derivative").GetString(), StringComparison.Ordinal);
        Assert.Equal(3 * 161, known.GetProperty("points").GetArrayLength());
        JsonElement wrong = JsonDocument.Parse((await server.PostAsync("/formula", "z * tahn(z)")).Text).RootElement;
        Assert.Equal((5, 4), (wrong.GetProperty("column").GetInt32(), wrong.GetProperty("length").GetInt32()));
        Assert.Contains("did you mean 'tanh'", wrong.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private async Task<byte[]> AnswerAsync(string request)
    {
        using HttpResponseMessage response = await server.SendAsync(HttpMethod.Post, "/train", request);
        Assert.True(response.IsSuccessStatusCode, response.StatusCode.ToString());
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static JsonElement Head(byte[] answer) => JsonDocument.Parse(answer.AsMemory(4, BitConverter.ToInt32(answer))).RootElement;

    private static double[] Doubles(byte[] answer, JsonElement piece)
    {
        Assert.Equal("f8", piece.GetProperty("type").GetString());
        int start = 4 + BitConverter.ToInt32(answer) + piece.GetProperty("offset").GetInt32();
        return [.. Enumerable.Range(0, piece.GetProperty("length").GetInt32()).Select(index => BitConverter.ToDouble(answer, start + 8 * index))];
    }
}

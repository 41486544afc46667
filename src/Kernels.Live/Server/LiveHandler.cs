using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Live.Answers;
using Kernels.Live.Pages;
using Kernels.Live.Settings;
using Kernels.Live.Training;
using Kernels.OnDemand;
using Microsoft.AspNetCore.Http;

namespace Kernels.Live.Server;

/// <summary>Answers requests: the page with its files, and what it asks for.</summary>
/// <param name="guard">Keeps other sites away.</param>
/// <param name="ending">Ends all work with the server.</param>
[RequiresUnreferencedCode("Networks are compiled.")]
[RequiresDynamicCode("Networks are compiled.")]
internal sealed class LiveHandler(RequestGuard guard, CancellationToken ending) : IDisposable
{
    /// <summary>Percent-encoding makes up to three bytes of a character.</summary>
    public const int MostBodyBytes = 3 * SettingsReader.MostLetters;

    private const int MostNetworks = 64;
    private const int MostWaiting = 256;
    private const string Plain = "text/plain; charset=utf-8";

    private static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly WorkGate gate = new(MostWaiting);
    private readonly Lazy<LiveTraining> training = new(() => new LiveTraining(new NetworkCache(MostNetworks), TrainingCost.Measured()));
    private readonly LiveVerdicts verdicts = new();

    /// <summary>Answers a request.</summary>
    public async Task Answer(HttpContext context)
    {
        RequestGuard.AddHeaders(context.Response.Headers);
        try
        {
            if (guard.Refusal(context.Request, context.Connection.LocalPort) is string refusal)
                await WriteAsync(context, StatusCodes.Status403Forbidden, Plain, strict.GetBytes(refusal));
            else if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
                await GetAsync(context);
            else if (HttpMethods.IsPost(context.Request.Method))
                await PostAsync(context);
            else
                await WriteAsync(context, StatusCodes.Status405MethodNotAllowed, Plain, []);
        }
        catch (SettingsException exception)
        {
            await ProblemAsync(context, StatusCodes.Status422UnprocessableEntity, exception.Key, exception.Message);
        }
        catch (BusyException exception)
        {
            await ProblemAsync(context, StatusCodes.Status503ServiceUnavailable, "", exception.Message);
        }
        catch (DecoderFallbackException)
        {
            await ProblemAsync(context, StatusCodes.Status400BadRequest, "", "the request is no UTF-8");
        }
        catch (BadHttpRequestException exception)
        {
            bool isTooLong = exception.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await ProblemAsync(context, exception.StatusCode, "", isTooLong ? "the request is too long" : "the request is cut off");
        }
        catch (OperationCanceledException)
        {
            // Nobody wants the answer any more.
            context.Abort();
        }
    }

    /// <summary>Compiles and trains a little, so that the first reader does not wait for that.</summary>
    public void WarmUp()
    {
        MlpCompiler.WarmUp();
        try
        {
            Train("epochs=2&seeds=30", ending);
        }
        catch (Exception exception) when (exception is OperationCanceledException or SettingsException)
        {
            // The server ends, or the machine is too slow for a warm-up.
        }
    }

    public void Dispose() => gate.Dispose();

    private static Task GetAsync(HttpContext context) => LiveFiles.Find(context.Request.Path.Value ?? "/") is { } file
        ? WriteAsync(context, StatusCodes.Status200OK, file.Type, file.Content)
        : WriteAsync(context, StatusCodes.Status404NotFound, Plain, strict.GetBytes("there is no such page"));

    private async Task PostAsync(HttpContext context)
    {
        using CancellationTokenSource unwanted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        string body = await BodyAsync(context.Request, unwanted.Token);
        switch (context.Request.Path.Value)
        {
            case "/train":
                byte[] answer = await gate.Do(() => Train(body, unwanted.Token), unwanted.Token);
                await WriteAsync(context, StatusCodes.Status200OK, "application/octet-stream", answer);
                break;
            case "/formula":
                FormulaAnswer formula = await gate.Do(() => FormulaAnswer.Of(body), unwanted.Token);
                byte[] told = JsonSerializer.SerializeToUtf8Bytes(formula, AnswerJson.Default.FormulaAnswer);
                await WriteAsync(context, StatusCodes.Status200OK, "application/json", told);
                break;
            case string path when WeightsFile.IsPath(path):
                byte[] file = await gate.Do(() => WeightsFile.Write(training.Value, SettingsReader.Read(body), path, unwanted.Token), unwanted.Token);
                await WriteAsync(context, StatusCodes.Status200OK, "application/octet-stream", file);
                break;
            default:
                await WriteAsync(context, StatusCodes.Status404NotFound, Plain, strict.GetBytes("there is no such page"));
                break;
        }
    }

    private byte[] Train(string body, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        LiveSettings settings = SettingsReader.Read(body);
        return AnswerWriter.Write(settings, training.Value.Train(settings, cancellation), verdicts);
    }

    private static async Task<string> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body, cancellation);
        return strict.GetString(body.GetBuffer(), 0, (int)body.Length);
    }

    private static Task ProblemAsync(HttpContext context, int status, string key, string message) =>
        WriteAsync(context, status, "application/json", JsonSerializer.SerializeToUtf8Bytes(new ProblemAnswer(key, message), AnswerJson.Default.ProblemAnswer));

    private static async Task WriteAsync(HttpContext context, int status, string type, byte[] content)
    {
        if (context.Response.HasStarted)
            return;
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }
}

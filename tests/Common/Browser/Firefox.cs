using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Kernels.Testing;

/// <summary>Debian's Firefox without a window, driven by WebDriver BiDi, which it speaks itself; Debian has no driver for it.</summary>
internal sealed class Firefox : IAsyncDisposable
{
    private const string Program = "/usr/bin/firefox-esr";
    private const string Listening = "WebDriver BiDi listening on ";

    private static readonly string[] events = ["log.entryAdded"];

    private readonly TemporaryFolder profile = new();
    private readonly ClientWebSocket socket = new();
    private readonly Process process;
    private int lastId;
    private string page = "";

    private Firefox() => process = Process.Start(new ProcessStartInfo(Program, ["--headless", "--remote-debugging-port=0", "--profile", profile.Path])
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
    })!;

    public static bool IsAvailable => File.Exists(Program);

    /// <summary>What pages wrote to the console, and errors of their scripts.</summary>
    public List<string> Messages { get; } = [];

    public static async Task<Firefox> StartAsync()
    {
        Firefox firefox = new();
        string? line;
        do
            line = await firefox.process.StandardError.ReadLineAsync() ?? throw new IOException("Firefox ended before it listened.");
        while (!line.StartsWith(Listening, StringComparison.Ordinal));
        // Whatever it says later must not fill the pipes.
        _ = firefox.process.StandardError.ReadToEndAsync();
        _ = firefox.process.StandardOutput.ReadToEndAsync();
        await firefox.socket.ConnectAsync(new Uri($"{line[Listening.Length..].Trim()}/session"), CancellationToken.None);
        await firefox.SendAsync("session.new", new { capabilities = new { } });
        await firefox.SendAsync("session.subscribe", new { events });
        JsonNode tree = await firefox.SendAsync("browsingContext.getTree", new { });
        firefox.page = (string)tree["contexts"]![0]!["context"]!;
        return firefox;
    }

    public Task OpenAsync(Uri address) => SendAsync("browsingContext.navigate", new { context = page, url = address.AbsoluteUri, wait = "complete" });

    /// <summary>The value of an expression, or of its promise, as a text.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        JsonNode answer = await SendAsync("script.evaluate", new { expression = $"Promise.resolve({expression}).then(String)", target = new { context = page }, awaitPromise = true });
        Assert.True((string?)answer["type"] == "success", answer.ToJsonString());
        return (string)answer["result"]!["value"]!;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        profile.Dispose();
    }

    private async Task<JsonNode> SendAsync(string method, object parameters)
    {
        int id = ++lastId;
        byte[] message = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters });
        using CancellationTokenSource late = new(TimeSpan.FromMinutes(1));
        await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, late.Token);
        while (true)
        {
            JsonNode received = await ReceiveAsync(late.Token);
            if ((string?)received["method"] == events[0])
                Messages.Add($"{(string?)received["params"]!["level"]}: {(string?)received["params"]!["text"]}");
            else if ((int?)received["id"] == id)
                return received["result"] ?? throw new InvalidOperationException(received.ToJsonString());
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellation)
    {
        using MemoryStream message = new();
        byte[] buffer = new byte[65_536];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(message.ToArray())!;
    }
}

using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Kernels.Live.Server;

namespace Kernels.Live.Tests.Server;

/// <summary>A server on a port of its own, for many tests.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private LiveServer? server;

    public Uri Uri => server!.Uri;

    public int Port => server!.Port;

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    public async Task InitializeAsync() => server = await LiveServer.StartAsync(new LiveServerOptions { Port = 0 });

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await server!.DisposeAsync();
    }

    /// <summary>Sends a request with headers as they are given.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        HttpRequestMessage request = new(method, new Uri(Uri, path)) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "text/plain") };
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    public async Task<(HttpStatusCode Status, string Text)> PostAsync(string path, string body)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, path, body);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

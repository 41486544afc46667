using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kernels.Live.Server;

/// <summary>The live page as a server on this machine.</summary>
[RequiresUnreferencedCode("Networks are compiled.")]
[RequiresDynamicCode("Networks are compiled.")]
public sealed class LiveServer : IAsyncDisposable
{
    private const int MostConnections = 512;
    private const int MostHeaderBytes = 16_384;
    private static readonly TimeSpan headersTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan patience = TimeSpan.FromMilliseconds(500);

    private readonly WebApplication application;
    private readonly LiveHandler handler;
    private readonly CancellationTokenSource ending;

    private LiveServer(WebApplication application, LiveHandler handler, CancellationTokenSource ending, LiveServerOptions options)
    {
        (this.application, this.handler, this.ending) = (application, handler, ending);
        Port = new Uri(application.Urls.First()).Port;
        IPAddress shown = options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any) ? IPAddress.Loopback : options.Address;
        Uri = new UriBuilder("http", shown.ToString(), Port).Uri;
    }

    /// <summary>The address of the page.</summary>
    public Uri Uri { get; }

    /// <summary>The port that was free.</summary>
    public int Port { get; }

    /// <summary>Starts the server; where the port is in use, on another one.</summary>
    /// <param name="options">Where to listen.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="IOException">No port can be listened on.</exception>
    public static async Task<LiveServer> StartAsync(LiveServerOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            return await StartAtAsync(options, cancellation);
        }
        catch (IOException) when (options.Port != 0)
        {
            return await StartAtAsync(options with { Port = 0 }, cancellation);
        }
    }

    /// <summary>Ends the work and the server, within a second.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        using CancellationTokenSource late = new(patience);
        try
        {
            await application.StopAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            // What is still connected is cut off.
        }
        await application.DisposeAsync();
        handler.Dispose();
        ending.Dispose();
    }

    private static async Task<LiveServer> StartAtAsync(LiveServerOptions options, CancellationToken cancellation)
    {
        CancellationTokenSource ending = new();
        LiveHandler handler = new(new RequestGuard(options.Address), ending.Token);
        // Neither files nor variables of the environment have a say.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime>(new NoLifetime());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(options.Address, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
            Limit(kestrel);
        });
        WebApplication application = builder.Build();
        application.Run(handler.Answer);
        try
        {
            await application.StartAsync(cancellation);
            new Thread(handler.WarmUp) { IsBackground = true, Name = "warm-up" }.Start();
            return new LiveServer(application, handler, ending, options);
        }
        catch
        {
            await application.DisposeAsync();
            handler.Dispose();
            ending.Dispose();
            throw;
        }
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxRequestBodySize = LiveHandler.MostBodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        kestrel.Limits.RequestHeadersTimeout = headersTimeout;
    }

    /// <summary>Leaves signals to the program.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

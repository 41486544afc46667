using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Live.Server;

namespace Kernels.Live.Tests.Server;

/// <summary>Many clients and broken ones leave the server answering, and its memory flat.</summary>
public sealed class LoadTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const long MostGrowth = 64 * 1024 * 1024;

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task TwoHundredClientsAtOnceAreAllAnswered()
    {
        HttpStatusCode[] statuses = await Task.WhenAll(Enumerable.Range(0, 200).Select(async client =>
            (await server.PostAsync("/train", string.Create(CultureInfo.InvariantCulture, $"epochs=100&seed={client}"))).Status));
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task TenThousandMalformedRequestsLeaveItAnsweringAndItsMemoryFlat()
    {
        await SendAsync(count: 1000, seed: 1);
        long before = Memory();
        await SendAsync(count: 10_000, seed: 2);
        long growth = Memory() - before;
        Assert.InRange(growth, long.MinValue, MostGrowth);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("/train", "epochs=1")).Status);
    }

    /// <summary>A client that goes away ends its training: the next one does not wait for all that was left.</summary>
    [Fact]
    public async Task WorkThatNobodyWantsIsGivenUp()
    {
        await server.PostAsync("/train", "epochs=1");
        for (int left = 0; left < 20; left++)
        {
            using CancellationTokenSource gone = new(TimeSpan.FromMilliseconds(20));
            using StringContent content = new(string.Create(CultureInfo.InvariantCulture, $"seeds=30&epochs=100&seed={left}"), Encoding.UTF8);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client.PostAsync(new Uri(server.Uri, "/train"), content, gone.Token));
        }
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("/train", "epochs=1")).Status);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 15);
    }

    [Fact]
    public async Task ItEndsWithinASecondWhateverRuns()
    {
        LiveServer own = await LiveServer.StartAsync(new LiveServerOptions { Port = 0 });
        using HttpClient client = new();
        using StringContent one = new("epochs=1", Encoding.UTF8);
        (await client.PostAsync(new Uri(own.Uri, "/train"), one)).Dispose();
        Task<bool>[] work = [.. Enumerable.Range(0, 40).Select(seed => IsAnsweredAsync(client, own.Uri, seed))];
        await Task.Delay(50);
        Stopwatch watch = Stopwatch.StartNew();
        await own.DisposeAsync();
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1.5);
        Assert.Contains(false, await Task.WhenAll(work));
    }

    private static async Task<bool> IsAnsweredAsync(HttpClient client, Uri server, int seed)
    {
        using StringContent content = new(string.Create(CultureInfo.InvariantCulture, $"seeds=30&epochs=100&seed={seed}"), Encoding.UTF8);
        try
        {
            using HttpResponseMessage response = await client.PostAsync(new Uri(server, "/train"), content);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task SendAsync(int count, int seed)
    {
        Random random = new(seed);
        byte[][] requests = [.. Enumerable.Range(0, count).Select(index => Malformed(random, index))];
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (request, cancellation) =>
        {
            using TcpClient client = new();
            await client.ConnectAsync(IPAddress.Loopback, server.Port, cancellation);
            NetworkStream stream = client.GetStream();
            try
            {
                await stream.WriteAsync(request, cancellation);
                client.Client.Shutdown(SocketShutdown.Send);
                byte[] answer = new byte[64];
                _ = await stream.ReadAtLeastAsync(answer, 1, throwOnEndOfStream: false, cancellation);
            }
            catch (IOException)
            {
                // The server may hang up on what is no request.
            }
        });
    }

    private byte[] Malformed(Random random, int index)
    {
        byte[] noise = new byte[random.Next(1, 400)];
        random.NextBytes(noise);
        string host = string.Create(CultureInfo.InvariantCulture, $"Host: localhost:{server.Port}\r\n");
        string junk = Encoding.Latin1.GetString(noise);
        return Encoding.Latin1.GetBytes((index % 6) switch
        {
            0 => junk,
            1 => $"POST /train HTTP/1.1\r\n{host}Content-Length: {noise.Length}\r\n\r\n{junk}",
            2 => $"POST /train HTTP/1.1\r\n{host}Content-Length: 99999999\r\n\r\n{junk}",
            3 => $"POST /train HTTP/1.1\r\n{host}Content-Length: 400\r\n\r\na.activation=",
            4 => $"POST /formula HTTP/1.1\r\n{host}Content-Length: 22\r\n\r\n((((((((((((((((z))))",
            _ => $"GET /{junk} HTTP/1.1\r\n{host}X-{junk}: 1\r\n\r\n",
        });
    }

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

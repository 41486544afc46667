using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Kernels.Live.Server;

namespace Kernels.Live.Tests.Server;

/// <summary>Other sites cannot use the server, and nothing it serves lets them.</summary>
public sealed class GuardTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("rebound.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost.example", HttpStatusCode.Forbidden)]
    [InlineData("10.0.0.1", HttpStatusCode.Forbidden)]
    public async Task TheHostMustBeThisMachine(string host, HttpStatusCode status)
    {
        using HttpResponseMessage response = await server.SendAsync(HttpMethod.Get, "/", null, ("Host", $"{host}:{server.Port}"));
        Assert.Equal(status, response.StatusCode);
        using HttpResponseMessage elsewhere = await server.SendAsync(HttpMethod.Get, "/", null, ("Host", $"{host}:{server.Port + 1}"));
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task APageOfAnotherSiteIsRefused(string name, string value)
    {
        using HttpResponseMessage response = await server.SendAsync(HttpMethod.Post, "/train", "epochs=1", (name, value));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task ItsOwnPageIsServed()
    {
        using HttpResponseMessage response = await server.SendAsync(
            HttpMethod.Post, "/train", "epochs=1", ("Origin", server.Uri.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>The page has no code and no styles within it, so that the policy can rule them out.</summary>
    [Fact]
    public async Task ThePolicyRulesOutInlineCode()
    {
        using HttpResponseMessage response = await server.SendAsync(HttpMethod.Get, "/");
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        string page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotMatch(@"<style|style=|<script(?! src=)|\son\w+=", page);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("PUT", "/train", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", "/train", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/train", HttpStatusCode.NotFound)]
    [InlineData("POST", "/elsewhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/../../etc/passwd", HttpStatusCode.NotFound)]
    public async Task NothingElseIsThere(string method, string path, HttpStatusCode status)
    {
        using HttpResponseMessage response = await server.SendAsync(new HttpMethod(method), path, method == "POST" ? "" : null);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task ALongBodyIsRefused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.PostAsync("/train", new string('x', 200_000))).Status);

    [Fact]
    public async Task WhatIsNoUtf8IsRefused()
    {
        using ByteArrayContent content = new([0xff, 0xfe, 0xfd]);
        using HttpResponseMessage response = await server.Client.PostAsync(new Uri(server.Uri, "/train"), content);
        Assert.Equal((HttpStatusCode.BadRequest, """{"key":"","message":"the request is no UTF-8"}"""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task AProblemIsOneLineWithItsSetting() => Assert.Equal(
        (HttpStatusCode.UnprocessableEntity, """{"key":"epochs","message":"epochs is 0, but must be a whole number from 1 to 20000"}"""), await server.PostAsync("/train", "epochs=0"));

    [Fact]
    public async Task APortInUseIsGivenWay()
    {
        await using LiveServer other = await LiveServer.StartAsync(new LiveServerOptions { Port = server.Port });
        Assert.NotEqual(server.Port, other.Port);
        using HttpResponseMessage response = await server.Client.GetAsync(other.Uri);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Loopback alone is listened on.</summary>
    [Fact]
    public async Task OtherAddressesOfThisMachineAreClosed()
    {
        IPAddress[] others = [.. (await Dns.GetHostAddressesAsync(Dns.GetHostName())).Where(address => !IPAddress.IsLoopback(address) && address.AddressFamily == AddressFamily.InterNetwork)];
        foreach (IPAddress address in others)
        {
            using TcpClient client = new();
            await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(address, server.Port));
        }
    }
}

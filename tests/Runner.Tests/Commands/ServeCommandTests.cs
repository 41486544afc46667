using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

/// <summary>The live page as a process: it says where it is, answers there, and ends when told to.</summary>
public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task ASignalEndsItWithinASecond(string signal)
    {
        using Process runner = RunnerProcess.Start("serve", "--port", "0");
        using HttpClient client = new();
        Uri page = await AddressAsync(runner);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(page)).StatusCode);
        Stopwatch watch = Stopwatch.StartNew();
        await SendAsync(runner, signal);
        await runner.WaitForExitAsync();
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
        Assert.Equal((ExitCode.Done, ""), (runner.ExitCode, await runner.StandardError.ReadToEndAsync()));
    }

    [Fact]
    public async Task APortInUseIsSaidAndGivenWay()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using Process runner = RunnerProcess.Start("serve", "--port", port.ToString(CultureInfo.InvariantCulture));
        Assert.NotEqual(port, (await AddressAsync(runner)).Port);
        await SendAsync(runner, "-TERM");
        Assert.Equal($"Port {port} is in use; this is another one.\n", await runner.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task ListeningToOthersIsSaid()
    {
        using Process runner = RunnerProcess.Start("serve", "--port", "0", "--listen", "0.0.0.0");
        await AddressAsync(runner);
        await SendAsync(runner, "-TERM");
        Assert.Contains("without a password", await runner.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kernels: --port is 65536, but must be a whole number from 0, which takes any, to 65535\n", "--port", "65536")]
    [InlineData("kernels: --listen is everywhere, but must be an address, such as 0.0.0.0 for all\n", "--listen", "everywhere")]
    public void AnythingElseIsRefused(string error, params string[] arguments) =>
        Assert.Equal(new CommandRun(ExitCode.BadUsage, "", error), CommandRun.Of(["serve", .. arguments]));

    private static async Task<Uri> AddressAsync(Process runner)
    {
        string line = await runner.StandardOutput.ReadLineAsync() ?? throw new IOException("The process said nothing.");
        return new Uri(line["The live page: ".Length..]);
    }

    private static async Task SendAsync(Process runner, string signal)
    {
        using Process kill = Process.Start("kill", $"{signal} {runner.Id}");
        await kill.WaitForExitAsync();
    }
}

using System;
using System.CommandLine;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Live.Server;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Serves the live page.</summary>
internal sealed class ServeCommand(Terminal terminal, CancellationToken cancellation)
{
    private readonly ValueOption<int> port = new(
        "--port", "Where to serve; another one where it is in use", "a whole number from 0, which takes any, to 65535", LiveServerOptions.UsualPort,
        (text, out value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && value is >= 0 and <= IPEndPoint.MaxPort);

    private readonly ValueOption<string> listen = new(
        "--listen", "Let other machines in, at this address of this one", "an address, such as 0.0.0.0 for all", "127.0.0.1",
        (text, out value) => IPAddress.TryParse(value = text, out _));

    private readonly Option<bool> open = new("--open") { Arity = ArgumentArity.Zero, Description = "Open the page in the browser" };

    public void AddTo(Command command)
    {
        command.Add(port);
        command.Add(listen);
        command.Add(open);
        command.SetAction(Run);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A native program is built without this command.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "A native program is built without this command.")]
    private int Run(ParseResult arguments)
    {
        LiveServerOptions options = new() { Address = IPAddress.Parse(arguments.GetRequiredValue(listen)), Port = arguments.GetRequiredValue(port) };
        ServeAsync(options, arguments.GetValue(open)).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    [RequiresUnreferencedCode("Networks are compiled.")]
    [RequiresDynamicCode("Networks are compiled.")]
    private async Task ServeAsync(LiveServerOptions options, bool opens)
    {
        await using LiveServer server = await StartAsync(options);
        if (options.Port != 0 && server.Port != options.Port)
            terminal.Tell($"Port {options.Port.ToString(CultureInfo.InvariantCulture)} is in use; this is another one.\n", cancellation);
        if (!IPAddress.IsLoopback(options.Address))
            terminal.Tell("Everybody who reaches this machine over its network can now use the page and its processors, without a password.\n", cancellation);
        terminal.Print($"The live page: {server.Uri}\nCtrl-C ends it.\n", cancellation);
        if (opens)
            Open(server.Uri);
        await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    [RequiresUnreferencedCode("Networks are compiled.")]
    [RequiresDynamicCode("Networks are compiled.")]
    private async Task<LiveServer> StartAsync(LiveServerOptions options)
    {
        try
        {
            return await LiveServer.StartAsync(options, cancellation);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            throw new OutputException($"{options.Address} cannot be listened on: {exception.Message}", exception);
        }
    }

    // The address is the server's own, no text of a user.
    private void Open(Uri page)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            terminal.Tell($"No browser could be opened: {exception.Message}\n", cancellation);
        }
    }
}

using System.Net;

namespace Kernels.Live.Server;

/// <summary>Where the page is served.</summary>
public sealed record LiveServerOptions
{
    /// <summary>The usual port.</summary>
    public const int UsualPort = 8470;

    /// <summary>The address that is listened on; loopback unless told otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port, where it is free; 0 for any.</summary>
    public int Port { get; init; } = UsualPort;
}

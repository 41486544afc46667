using System;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Kernels.Live.Server;

/// <summary>
/// Lets no other site use the server: a request must name this machine as its host, which a rebound name of another site does not, and a page that
/// sends one must come from here.
/// </summary>
/// <param name="address">The address that is listened on.</param>
internal sealed class RequestGuard(IPAddress address)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Why a request is refused; null where it is not.</summary>
    /// <param name="request">The request.</param>
    /// <param name="port">The port that is listened on.</param>
    public string? Refusal(HttpRequest request, int port)
    {
        if (!IsOwn(request.Host, port))
            return "the host is not this server";
        string? origin = request.Headers.Origin;
        if (origin is not null && origin != $"http://{request.Host.Value}")
            return "the request comes from another site";
        string? site = request.Headers["Sec-Fetch-Site"];
        if (site is not (null or "same-origin" or "none") && !HttpMethods.IsGet(request.Method))
            return "the request comes from another site";
        return null;
    }

    /// <summary>What each answer carries: nothing is loaded from elsewhere, shown within another site or kept.</summary>
    public static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    // A name of another site may be made to lead here, the number of a machine cannot.
    private bool IsOwn(HostString host, int port)
    {
        if ((host.Port ?? 80) != port)
            return false;
        if (string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        if (!IPAddress.TryParse(host.Host, out IPAddress? named))
            return !IPAddress.IsLoopback(address) && string.Equals(host.Host, Dns.GetHostName(), StringComparison.OrdinalIgnoreCase);
        return IPAddress.IsLoopback(named) || !IPAddress.IsLoopback(address);
    }
}

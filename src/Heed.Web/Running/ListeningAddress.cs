using System.Net;
using System.Net.Sockets;
using Heed.Base.Results;

namespace Heed.Web.Running;

/// <summary>Where the server is to listen, tried beforehand: what the server itself says of an address in use is a page of its insides.</summary>
public static class ListeningAddress
{
    /// <summary>Why one of the addresses can't be listened on; null where nothing is known against them.</summary>
    public static Problem? Reject(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TryParse(url, out var address)) return Problem.Invalid("bad-address", $"\"{url}\" is no address to listen on; one looks like http://127.0.0.1:5080.");
            if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0) continue;
            var host = address.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host, out var ip) ? ip : IPAddress.Any;
            using var socket = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(host, address.Port));
            }
            catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                return Problem.Unavailable("port-busy", $"Another program listens on {url} already: stop it, or choose another port with --urls.");
            }
            catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AccessDenied)
            {
                return Problem.Forbidden("port-denied", $"This account may not listen on port {address.Port}; choose one above 1023 with --urls.");
            }
            catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AddressNotAvailable)
            {
                return Problem.Invalid("no-such-address", $"This machine has no address {address.Host}; choose another with --urls.");
            }
        }

        return null;
    }

    private static bool TryParse(string url, out BindingAddress address)
    {
        try
        {
            address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            address = null!;
            return false;
        }
    }
}

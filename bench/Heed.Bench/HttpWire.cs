using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Heed.Bench;

/// <summary>One kept-open connection that costs the machine as little as may be, so that what is measured is the server.</summary>
internal sealed class HttpWire(Socket socket) : IAsyncDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];

    public static async Task<HttpWire> ConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return new(socket);
    }

    /// <summary>Sends a request as it stands and returns the whole answer; only answers with a length are understood.</summary>
    public async Task<string> SendAsync(string request)
    {
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        var got = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(_buffer.AsMemory(got));
            if (read == 0) throw new InvalidOperationException("The server closed the connection.");
            got += read;
            var end = _buffer.AsSpan(0, got).IndexOf("\r\n\r\n"u8);
            if (end < 0) continue;
            var head = Encoding.ASCII.GetString(_buffer, 0, end);
            var at = head.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
            if (at < 0) throw new InvalidOperationException("An answer without a length: " + head);
            var line = head.AsSpan(at + 16);
            var stop = line.IndexOf('\r');
            var length = int.Parse(stop < 0 ? line : line[..stop], CultureInfo.InvariantCulture);
            if (got >= end + 4 + length) return Encoding.UTF8.GetString(_buffer, 0, got);
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}

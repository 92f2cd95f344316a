using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Heed.Base.Tests.Outbox;

/// <summary>A mail server that keeps what it is given, or refuses it with a code.</summary>
public sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _mails = [];

    public MailServer()
    {
        _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it answers to a receiver's address instead of taking it.</summary>
    public string? Refusal { get; set; }

    public IReadOnlyList<string> Mails
    {
        get
        {
            lock (_mails) return [.. _mails];
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or IOException)
        {
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync() is { } text && text != ".") mail.AppendLine(text);
                lock (_mails) _mails.Add(mail.ToString());
            }

            if (verb == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }

            await writer.WriteLineAsync(verb == "RCPT" && Refusal is { } refusal ? refusal : "250 ok");
        }
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Heed.Base.Outbox;

/// <summary>Posts messages. What a name resolves to is looked at when the connection is made, and no redirect is followed: a name can lead elsewhere a moment later.</summary>
public sealed class WebhookTransport : IWebhookTransport, IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    private readonly WebhookSettings _settings;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    public WebhookTransport(WebhookSettings settings, TimeProvider time)
    {
        (_settings, _time) = (settings, time);
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2), ConnectCallback = ConnectAsync }) { Timeout = s_longest };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Heed");
    }

    public async Task SendAsync(OutboxMail message, CancellationToken cancel)
    {
        if (!WebhookAddresses.IsOne(message.To, _settings)) throw new NotTakenException("Its address can't be posted to.", forGood: true);
        using var request = new HttpRequestMessage(HttpMethod.Post, message.To) { Content = new StringContent(message.Text, Encoding.UTF8, "application/json") };
        request.Headers.Add(WebhookSignature.IdHeader, message.Id.ToString());
        if (message.SigningKey is { } key) request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(key, message.Text, _time.GetUtcNow()));
        var host = request.RequestUri!.Host;
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!answer.IsSuccessStatusCode) throw new NotTakenException($"{host} answered {(int)answer.StatusCode}.", answer.StatusCode == HttpStatusCode.Gone);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new NotTakenException($"{host} did not answer within {s_longest.TotalSeconds:0} seconds.", forGood: false);
        }
        catch (HttpRequestException failure)
        {
            throw failure.InnerException is NotTakenException refused ? refused : new NotTakenException($"{host}: {failure.InnerException?.Message ?? failure.Message}", forGood: false, failure);
        }
    }

    public void Dispose() => _client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var all = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        IPAddress[] allowed = [.. all.Where(address => _settings.AllowPrivate || WebhookAddresses.IsPublic(address))];
        if (allowed.Length == 0) throw new NotTakenException($"{context.DnsEndPoint.Host} lies in a private network, which messages may not go to unless HEED__Webhooks__AllowPrivate is true.", forGood: true);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

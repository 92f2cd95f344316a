using System.Net;
using System.Net.Sockets;
using System.Text;
using Heed.Base.Outbox;
using Heed.Base.Workspaces;
using Heed.TestSupport;

namespace Heed.Base.Tests.Outbox;

public sealed class WebhookTransportTests
{
    private readonly StoppedClock _clock = new();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("2001:db8::1")]
    public void Private_addresses_are_no_place_for_messages(string address) => WebhookAddresses.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    public void Public_ones_are(string address) => WebhookAddresses.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Fact]
    public async Task A_name_that_leads_into_our_own_network_is_refused_when_the_connection_is_made()
    {
        using var listener = new Listener(200);
        using var transport = new WebhookTransport(new(), _clock);
        var refused = await Should.ThrowAsync<NotTakenException>(() => transport.SendAsync(Message($"https://localhost:{listener.Port}/hook"), default));
        refused.ForGood.ShouldBeTrue();
        refused.Message.ShouldContain("private network");
        (await Should.ThrowAsync<NotTakenException>(() => transport.SendAsync(Message($"http://localhost:{listener.Port}/hook"), default))).ForGood.ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_is_posted_with_its_id_and_a_signature_of_time_and_body()
    {
        using var listener = new Listener(204);
        using var transport = new WebhookTransport(new(AllowPrivate: true), _clock);
        var message = Message($"http://127.0.0.1:{listener.Port}/hook/1");
        await transport.SendAsync(message, default);
        var heard = await listener.Heard;
        heard.ShouldStartWith("POST /hook/1 HTTP/1.1");
        heard.ShouldContain($"Heed-Event-Id: {message.Id}");
        heard.ShouldContain($"Heed-Signature: {WebhookSignature.Of("whsec_test", message.Text, _clock.GetUtcNow())}");
        heard.ShouldEndWith(message.Text);
        // As anybody can work it out: openssl dgst -sha256 -hmac key.
        WebhookSignature.Of("key", "{}", DateTimeOffset.FromUnixTimeSeconds(1)).ShouldBe("t=1,v1=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("key"u8, "1.{}"u8)));
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(404, false)]
    [InlineData(302, false)]
    [InlineData(410, true)]
    public async Task What_is_not_taken_is_tried_again_unless_it_is_gone(int status, bool forGood)
    {
        using var listener = new Listener(status);
        using var transport = new WebhookTransport(new(AllowPrivate: true), _clock);
        var refused = await Should.ThrowAsync<NotTakenException>(() => transport.SendAsync(Message($"http://127.0.0.1:{listener.Port}/secret-path"), default));
        (refused.ForGood, refused.Message).ShouldBe((forGood, $"127.0.0.1 answered {status}."));
    }

    private OutboxMail Message(string to) => OutboxMail.Create(
        WorkspaceId.None,
        new() { Id = Guid.NewGuid(), Channel = OutboxChannel.Webhook, To = to, Subject = "-", Text = """{"alerts":[]}""", SigningKey = "whsec_test", Kind = "alert" },
        _clock.GetUtcNow());

    /// <summary>Takes one request and answers with a status.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public Listener(int status)
        {
            _listener.Start();
            Heard = HearAsync(status);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public Task<string> Heard { get; }

        public void Dispose() => _listener.Dispose();

        private async Task<string> HearAsync(int status)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                var (buffer, heard) = (new byte[8_192], new StringBuilder());
                while (!heard.ToString().EndsWith('}'))
                {
                    var read = await stream.ReadAsync(buffer);
                    if (read == 0) break;
                    heard.Append(Encoding.UTF8.GetString(buffer, 0, read));
                }

                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} -\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:1/\r\nConnection: close\r\n\r\n"));
                return heard.ToString();
            }
            catch (SocketException)
            {
                return "";
            }
        }
    }
}

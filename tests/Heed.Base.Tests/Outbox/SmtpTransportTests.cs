using System.Text;
using Heed.Base.Outbox;
using Microsoft.Extensions.Configuration;

namespace Heed.Base.Tests.Outbox;

public sealed class SmtpTransportTests : IDisposable
{
    private readonly MailServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_mail_arrives_with_its_stable_id_its_words_and_its_files()
    {
        var mail = Mail() with { Html = "<p>Blåbær</p>", Attachments = [new("måned.csv", "text/csv", Encoding.UTF8.GetBytes("a,b\r\n"))] };
        await Transport().SendAsync(OutboxMail.Create(new(1), mail, DateTimeOffset.UnixEpoch), default);
        var got = _server.Mails.ShouldHaveSingleItem();
        got.ShouldContain($"<{mail.Id:N}@heed.example>");
        got.ShouldContain("Auto-Submitted: auto-generated");
        got.ShouldContain("text/html");
        got.ShouldContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("a,b\r\n")));
        got.ShouldContain("To: anna@example.org");
    }

    [Theory]
    [InlineData("550 no such user", true)]
    [InlineData("450 busy, come back", false)]
    [InlineData("421 too many", false)]
    public async Task A_refusal_says_whether_it_is_for_good(string answer, bool forGood)
    {
        _server.Refusal = answer;
        var refused = await Should.ThrowAsync<NotTakenException>(() => Transport().SendAsync(OutboxMail.Create(new(1), Mail(), DateTimeOffset.UnixEpoch), default));
        refused.ForGood.ShouldBe(forGood, refused.Message);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        var port = _server.Port;
        _server.Dispose();
        var refused = await Should.ThrowAsync<NotTakenException>(() => Transport(port).SendAsync(OutboxMail.Create(new(1), Mail(), DateTimeOffset.UnixEpoch), default));
        refused.ForGood.ShouldBeFalse();
    }

    [Fact]
    public void Settings_are_read_from_the_environments_names_and_a_sender_is_asked_for()
    {
        Read(("Port", "25")).ShouldBeNull();
        var settings = Read(("Host", "mail.example"), ("Port", "2525"), ("Tls", "false"), ("User", "u"), ("Password", "secret"), ("From", "heed@example.org")).ShouldNotBeNull();
        settings.ShouldBe(new SmtpSettings("mail.example") { Port = 2525, Tls = false, User = "u", Password = "secret", From = "heed@example.org" });
        settings.ToString().ShouldNotContain("secret");
        Should.Throw<InvalidOperationException>(() => Read(("Host", "mail.example"))).Message.ShouldContain("HEED__Smtp__From");
        Should.Throw<InvalidOperationException>(() => Read(("Host", "mail.example"), ("From", "heed@example.org"), ("Port", "mail"))).Message.ShouldContain("HEED__Smtp__Port");
    }

    [Theory]
    [InlineData("anna@example.org", true)]
    [InlineData("Anna <anna@example.org>", false)]
    [InlineData("anna@example", false)]
    [InlineData("anna@example.org\r\nBcc: all@example.org", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_one_bare_address_is_one(string? text, bool isOne) => MailAddresses.IsOne(text).ShouldBe(isOne);

    private SmtpTransport Transport(int? port = null) => new(new SmtpSettings("127.0.0.1") { Port = port ?? _server.Port, Tls = false, From = "post@heed.example" });

    private static Message Mail() => new() { Id = Guid.NewGuid(), To = "anna@example.org", Subject = "Uke 3", Text = "Hei", Kind = "test" };

    private static SmtpSettings? Read(params (string Name, string Value)[] settings) =>
        SmtpSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => $"Smtp:{s.Name}", s => (string?)s.Value)).Build().GetSection("Smtp"));
}

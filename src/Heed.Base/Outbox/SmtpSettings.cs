using Microsoft.Extensions.Configuration;

namespace Heed.Base.Outbox;

/// <summary>The mail server, from <c>HEED__Smtp__Host</c> and its neighbours; without a host there is none.</summary>
public sealed record SmtpSettings(string Host)
{
    public int Port { get; init; } = 587;

    /// <summary>Whether the connection is secured before anything is said; off only for a server on the same machine.</summary>
    public bool Tls { get; init; } = true;

    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>Whom mails come from: <c>heed@company.example</c>.</summary>
    public string From { get; init; } = "";

    public string FromName { get; init; } = "Heed";

    /// <exception cref="InvalidOperationException">A host without a sender's address, or a value that can't be read.</exception>
    public static SmtpSettings? Read(IConfiguration section)
    {
        if (section["Host"] is not { Length: > 0 } host) return null;
        var settings = new SmtpSettings(host)
        {
            Port = section["Port"] is { Length: > 0 } port ? int.TryParse(port, out var number) && number is > 0 and <= 65_535 ? number : throw Wrong("Port") : 587,
            Tls = section["Tls"] is not { Length: > 0 } tls || (bool.TryParse(tls, out var secured) ? secured : throw Wrong("Tls")),
            User = section["User"],
            Password = section["Password"],
            From = section["From"] ?? "",
            FromName = section["FromName"] ?? "Heed",
        };
        return MailAddresses.IsOne(settings.From) ? settings : throw Wrong("From");
    }

    // A password must not be printed with the rest.
    public override string ToString() => $"{Host}:{Port}";

    private static InvalidOperationException Wrong(string name) => new($"HEED__Smtp__{name} is missing or can't be read.");
}

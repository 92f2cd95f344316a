using System.Net.Mail;

namespace Heed.Base.Outbox;

public static class MailAddresses
{
    /// <summary>Whether a mail can be sent to it: one bare address, nothing around it.</summary>
    public static bool IsOne(string? text) => text is { Length: <= 320 } && MailAddress.TryCreate(text, out var address) && address.Address == text && text.IndexOf('.', text.LastIndexOf('@')) > 0;

    /// <summary>Addresses as someone typed them, with commas, semicolons, blanks or lines between them.</summary>
    public static string[] Split(string? list) => [.. (list ?? "").Split([',', ';', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}

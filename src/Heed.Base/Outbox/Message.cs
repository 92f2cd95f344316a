namespace Heed.Base.Outbox;

/// <summary>A mail to one person, or a message to another program, as whoever wants it sent writes it.</summary>
public sealed record Message
{
    /// <summary>Told to the receiver's mail server as it is, so that a mail sent twice can be told from two. The same id is put into the outbox once.</summary>
    public required Guid Id { get; init; }

    public OutboxChannel Channel { get; init; }

    /// <summary>One address: of a person, or on the web.</summary>
    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>What every reader can show; of a message to a program its body, in JSON.</summary>
    public required string Text { get; init; }

    /// <summary>The same for readers that show more; null where there is no more.</summary>
    public string? Html { get; init; }

    /// <summary>What a message to a program is signed with; null where it isn't.</summary>
    public string? SigningKey { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>What it is for, in one word: <c>report</c>, <c>case</c>…</summary>
    public required string Kind { get; init; }

    /// <summary>Not before; null for at once.</summary>
    public DateTimeOffset? Due { get; init; }
}

/// <summary>A file that goes with a mail.</summary>
/// <param name="Name">As the receiver sees it.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Attachment(string Name, string MediaType, byte[] Content);

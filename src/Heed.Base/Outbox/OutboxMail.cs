using Heed.Base.Database;
using Heed.Base.Workspaces;

namespace Heed.Base.Outbox;

/// <summary>A mail, or a message to another program, in the outbox, with how far it got.</summary>
public sealed class OutboxMail : IOwnedByWorkspace
{
    private OutboxMail() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public string Kind { get; private set; } = "";
    public OutboxChannel Channel { get; private set; }
    public string To { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? Html { get; private set; }

    /// <summary>What a message to a program is signed with, each time it is tried.</summary>
    public string? SigningKey { get; private set; }

    public List<OutboxAttachment> Attachments { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Not before; when it is put up to be sent again, from then.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public MailState State { get; private set; }

    /// <summary>How often it was tried since it was last put up to be sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it is tried next; while somebody tries, when others may.</summary>
    public DateTimeOffset NextAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Error { get; private set; }

    /// <summary>Whom it is to, as people may see it: the address of a program is often its password.</summary>
    public string ShownTo => Channel == OutboxChannel.Webhook ? WebhookAddresses.Shown(To) : To;

    public static OutboxMail Create(WorkspaceId workspace, Message message, DateTimeOffset now)
    {
        var due = Microseconds.Whole(message.Due ?? now);
        return new()
        {
            Id = message.Id,
            WorkspaceId = workspace,
            Kind = message.Kind,
            Channel = message.Channel,
            To = message.To,
            Subject = message.Subject.ReplaceLineEndings(" "),
            Text = message.Text,
            Html = message.Html,
            SigningKey = message.SigningKey,
            Attachments = [.. message.Attachments.Select((a, i) => OutboxAttachment.Create(workspace, message.Id, i, a))],
            CreatedAt = now,
            DueAt = due,
            NextAt = due,
        };
    }

    /// <summary>Puts it up to be sent again, as if it had never been tried.</summary>
    public void PutUpAgain(DateTimeOffset now)
    {
        var from = Microseconds.Whole(now);
        (State, Attempts, DueAt, NextAt, Error) = (MailState.Waiting, 0, from, from, null);
    }
}

/// <summary>How far a mail got.</summary>
public enum MailState
{
    /// <summary>To be sent, perhaps not yet, perhaps tried in vain.</summary>
    Waiting,

    /// <summary>Taken by a mail server, or by the program it was for.</summary>
    Sent,

    /// <summary>Given up: somebody has to look at it.</summary>
    Parked,
}

public sealed class OutboxAttachment : IOwnedByWorkspace
{
    private OutboxAttachment() { }

    public Guid MailId { get; private set; }
    public int Number { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public string Name { get; private set; } = "";
    public string MediaType { get; private set; } = "";
    public byte[] Content { get; private set; } = [];

    internal static OutboxAttachment Create(WorkspaceId workspace, Guid mail, int number, Attachment attachment) =>
        new() { WorkspaceId = workspace, MailId = mail, Number = number, Name = attachment.Name, MediaType = attachment.MediaType, Content = attachment.Content };
}

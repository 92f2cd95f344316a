namespace Heed.Base.Outbox;

/// <summary>Which way a message goes.</summary>
public enum OutboxChannel
{
    Mail,

    /// <summary>Posted to an address on the web.</summary>
    Webhook,
}

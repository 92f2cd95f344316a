namespace Heed.Base.Signals;

/// <summary>The log's table, for the schema only: it is written and read by prepared commands.</summary>
internal sealed class SignalRow
{
    public long Seq { get; set; }
    public int WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public string Source { get; set; } = "";
    public string Kind { get; set; } = "";
    public DateTimeOffset HappenedAt { get; set; }
    public DateTimeOffset ReceivedAt { get; set; }
    public string? Customer { get; set; }
    public string? Unit { get; set; }
    public string? Touchpoint { get; set; }
    public string? Channel { get; set; }
    public string? Language { get; set; }

    /// <summary>Values, texts and attributes as JSON.</summary>
    public string Body { get; set; } = "";
}

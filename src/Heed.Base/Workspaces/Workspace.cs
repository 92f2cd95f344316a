namespace Heed.Base.Workspaces;

/// <summary>A company that measures: the boundary of everything it hears.</summary>
public sealed class Workspace
{
    private Workspace() { }

    public WorkspaceId Id { get; private set; }

    /// <summary>The short name in addresses and commands.</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>IANA zone in which its days begin and end.</summary>
    public string TimeZone { get; private set; } = "UTC";

    public DateTimeOffset CreatedAt { get; private set; }

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public static Workspace Create(string key, string name, string timeZone, DateTimeOffset now) =>
        new() { Key = key, Name = name, TimeZone = timeZone, CreatedAt = now };
}

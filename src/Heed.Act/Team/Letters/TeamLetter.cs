using Heed.Base.Workspaces;

namespace Heed.Act.Team.Letters;

/// <summary>Somebody gets their team page by mail, Monday mornings.</summary>
public sealed class TeamLetter : IOwnedByWorkspace
{
    /// <summary>The hour by the workspace's clock.</summary>
    public const int Hour = 7;

    private TeamLetter() { }

    public WorkspaceId WorkspaceId { get; private set; }
    public string Account { get; private set; } = "";

    /// <summary>What they read.</summary>
    public string Language { get; private set; } = "";

    public DateTimeOffset NextAt { get; private set; }
    public DateTimeOffset? LastAt { get; private set; }

    internal static TeamLetter Create(WorkspaceId workspace, string account, string language, DateTimeOffset next) => new() { WorkspaceId = workspace, Account = account, Language = language, NextAt = next };

    /// <summary>The next Monday morning after an instant.</summary>
    public static DateTimeOffset NextMonday(DateTimeOffset after, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime);
        for (var day = today; ; day = day.AddDays(1))
        {
            var wall = day.ToDateTime(new(Hour, 0));
            if (day.DayOfWeek == DayOfWeek.Monday && new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime() is var at && at > after) return at;
        }
    }
}

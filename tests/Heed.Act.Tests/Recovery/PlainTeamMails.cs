using System.Globalization;
using Heed.Act.Team;
using Heed.Act.Team.Coaching;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Workspaces;

namespace Heed.Act.Tests.Recovery;

/// <summary>Mails whose words say only what they are about.</summary>
public sealed class PlainTeamMails : ITeamMails
{
    public Message CoachingDue(Guid id, CoachingEntry its, Colleague to) => new() { Id = id, Kind = "team", To = to.Email, Subject = $"due {its.Goal}", Text = "" };

    public Message Week(Guid id, TeamWeek week, Workspace workspace, Colleague to, string language) =>
        new() { Id = id, Kind = "team", To = to.Email, Subject = string.Create(CultureInfo.InvariantCulture, $"week {language} {week.From:yyyy-MM-dd} {week.To:yyyy-MM-dd}"), Text = string.Join('\n', week.Comments.Select(c => c.Signal.Signal.Texts["comment"])) };
}

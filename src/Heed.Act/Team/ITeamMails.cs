using Heed.Act.Team.Coaching;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Workspaces;

namespace Heed.Act.Team;

/// <summary>Writes the mails that go out to a team, in words and with addresses that only the program as a whole knows.</summary>
public interface ITeamMails
{
    /// <summary>To an employee: something they took on is due today.</summary>
    Message CoachingDue(Guid id, CoachingEntry its, Colleague to);

    /// <summary>To an employee: what their customers said last week.</summary>
    Message Week(Guid id, TeamWeek week, Workspace workspace, Colleague to, string language);
}

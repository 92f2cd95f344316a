using System.Globalization;
using System.Text;
using Heed.Act.Team;
using Heed.Act.Team.Coaching;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Workspaces;
using Heed.Measures.Reports;
using Heed.Web.Design;
using Heed.Web.Running;
using Heed.Web.SurveyPages;

namespace Heed.Web.Team;

/// <summary>Mails to employees: what is due, and what their customers said.</summary>
public sealed class TeamMails(PublicAddress address) : ITeamMails
{
    private const string Kind = "team";
    private const int MostComments = 8;
    private const int LongestComment = 400;

    public Message CoachingDue(Guid id, CoachingEntry its, Colleague to)
    {
        var words = new SurveyWords(address.StaffLanguage);
        return new() { Id = id, Kind = Kind, To = to.Email, Subject = words.Format("CoachingDueSubject", its.Goal), Text = words.Format("CoachingDueMail", to.Name, its.Goal, address.Of("/team/coaching")) };
    }

    public Message Week(Guid id, TeamWeek week, Workspace workspace, Colleague to, string language)
    {
        var words = new SurveyWords(RespondentLanguage.Known(language));
        var text = new StringBuilder();
        text.Append(words.Format("TeamWeekHello", to.Name)).Append("\n\n");
        foreach (var score in week.Scores) text.Append(Score(words, score.Source.Title, score.Now, score.Before)).Append('\n');
        text.Append(words.Format("TeamWeekDeeds", week.Ours.Solved, week.Mine.Solved, week.Ours.Kept, week.Mine.Kept)).Append("\n\n");
        foreach (var comment in week.Comments.Take(MostComments))
        {
            var said = string.Join(" · ", comment.Signal.Signal.Texts.Values.Where(t => t.Length > 0)).ReplaceLineEndings(" ");
            text.Append(comment.Value is { } value ? $"{value.ToString("0.##", Culture(words))}  " : "").Append('“').Append(said.Length <= LongestComment ? said : said[..LongestComment] + "…").Append("”\n");
        }

        if (week.Comments.Count == 0) text.Append(words["TeamWeekNoComments"]).Append('\n');
        text.Append('\n').Append(words.Format("TeamWeekMore", address.Of(string.Create(CultureInfo.InvariantCulture, $"/team?to={week.To:yyyy-MM-dd}"))));
        return new() { Id = id, Kind = Kind, To = to.Email, Subject = words.Format("TeamWeekSubject", words.Day(week.From), words.Day(week.To)), Text = text.ToString() };
    }

    private static string Score(SurveyWords words, string title, Estimate now, Estimate before)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Culture(words);
        try
        {
            string Range(Estimate its) => its is { IntervalHoldsValue: true, Low: { } low, High: { } high } ? $"{NumberText.Of(low, its.Unit)}–{NumberText.Of(high, its.Unit)}" : "–";
            return words.Format("TeamWeekScore", title, NumberText.Of(now.Value, now.Unit), Range(now), now.N, NumberText.Of(before.Value, before.Unit), before.N);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static CultureInfo Culture(SurveyWords words) => CultureInfo.GetCultureInfo(words.Language);
}

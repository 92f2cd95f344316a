using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Reports;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Reports.Pdf;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Reports;

/// <summary>Writes a report as a PDF, with the words for the mail it may go with.</summary>
public sealed class WriteReport(PutReportTogether put, FindWorkspace workspaces, IStringLocalizer<Texts> text, TimeProvider time) : IWriteReport
{
    public async Task<Result<WrittenReport>> RunAsync(KeptView view, string language, Actor actor, CancellationToken cancel)
    {
        var workspace = (await workspaces.RunAsync(actor.Workspace, cancel))!;
        var query = DashboardQuery.Of(view);
        var period = query.Days(workspace.Zone, time);
        var input = query.Input(view.Source, period);
        if ((await put.RunAsync(input, actor, cancel)).Failed(out var problem, out var report)) return problem;
        using var spoken = Speaking.In(language);
        var facts = new ReportFacts(report, input, period, workspace, TimeZoneInfo.ConvertTime(time.GetUtcNow(), workspace.Zone), text);
        var summary = Summary(facts);
        return new WrittenReport(text["Report_Name", facts.Source.Title], summary, $"{summary}\n\n{text["Report_MailWhy", workspace.Name].Value}\n", $"{view.Source}.pdf", ReportPdf.Write(facts));
    }

    private static string Summary(ReportFacts facts)
    {
        var score = facts.Board.Score;
        var number = score.Suppressed ? facts.Text["Anonymity_Hidden", score.Floors?.Numbers ?? Heed.Readings.AnonymityFloor.Numbers].Value
            : score.Whole.Value is null ? facts.Text["Score_None"].Value
            : $"{NumberText.Of(score.Whole.Value, score.Whole.Unit)} ({NumberText.Range(score.Whole, facts.Text)}), n = {NumberText.Count(score.Whole.N)}";
        return $"{facts.Workspace.Name}: {facts.Source.Title}\n{MeasureText.Name(facts.Text, facts.Board.Measure, facts.Source, facts.Board.Field)}, {facts.Days}\n{number}";
    }
}

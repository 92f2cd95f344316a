using Heed.Readings;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Reports.Pdf.Writing;

namespace Heed.Web.Reports.Pdf;

/// <summary>The score, never without its interval and n, and what became of it since the period before.</summary>
internal static class ScoreSection
{
    public static void Draw(PageFlow flow, ReportFacts facts)
    {
        flow.Heading(facts.MeasureName, 130);
        Number(flow, facts);
        if (Change(facts) is { } change) flow.Text(change, ReportLook.BodyStrong, ReportLook.Ink);
        flow.Space(3);
        foreach (var warning in facts.Board.Score.Warnings) flow.Text(Words(facts, warning), ReportLook.Body, ReportLook.Bad);
        flow.Text(facts.Meaning, ReportLook.Body, ReportLook.Quiet);
    }

    /// <summary>The number with all that belongs to it.</summary>
    public static void Number(PageFlow flow, ReportFacts facts)
    {
        var reading = facts.Board.Score;
        if (reading.Suppressed || reading.Whole.Value is not { } value)
        {
            flow.Text(reading.Suppressed ? facts.Text["Anonymity_Hidden", reading.Floors?.Numbers ?? AnonymityFloor.Numbers] : facts.Text["Score_None"], ReportLook.Body, ReportLook.Ink);
            return;
        }

        flow.Text(NumberText.Of(value, reading.Whole.Unit), ReportLook.Value, ReportLook.Ink);
        if (MeasureText.Scale(reading.Whole.Unit) is { } scale)
        {
            double Share(double number) => (number - scale.From) / (scale.To - scale.From);
            var holds = reading.Whole.IntervalHoldsValue;
            WhiskerDrawing.Draw(flow, new Box(PageFlow.Left, flow.Y + 2, Math.Min(300, flow.Width), 16), (Share(value), holds ? Share(reading.Whole.Low!.Value) : null, holds ? Share(reading.Whole.High!.Value) : null), scale.From < 0 ? Share(0) : null, ReportLook.Accent);
            flow.Space(24);
        }

        var leftOut = reading.Whole.LeftOut > 0 ? " · " + facts.Text["Score_LeftOut", NumberText.Count(reading.Whole.LeftOut)] : "";
        var said = reading.Whole.IntervalHoldsValue
            ? facts.Text["Score_Facts", NumberText.Range(reading.Whole, facts.Text), NumberText.Level(reading.Whole), NumberText.Count(reading.Whole.N)].Value
            : facts.Text["Score_FactsNoInterval", NumberText.Count(reading.Whole.N)].Value;
        flow.Text(said + leftOut, ReportLook.Body, ReportLook.Ink);
    }

    public static string Words(ReportFacts facts, Heed.Measures.Reports.Warning warning) => facts.Text[$"Warning_{warning.Code}"] is { ResourceNotFound: false } words ? words.Value : warning.Text;

    private static string? Change(ReportFacts facts)
    {
        if (facts.Board.Change is not { Value: { } value, IntervalHoldsValue: true } change) return null;
        var words = !change.Significant ? "Change_None" : value > 0 ? "Change_Up" : "Change_Down";
        return facts.Text[words, NumberText.Difference(Math.Abs(value), change.Unit, facts.Text["Unit_pp"])];
    }
}

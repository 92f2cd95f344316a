using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>The last page: thanks, and to those who are known a receipt of what they answered.</summary>
public static class ThanksHtml
{
    /// <param name="survey">What was answered.</param>
    /// <param name="words">In which language.</param>
    /// <param name="id">The response, where this is still the respondent's own screen.</param>
    /// <param name="answers">What is stored of it.</param>
    public static string Write(PublishedSurvey survey, SurveyWords words, Guid? id, Answers answers)
    {
        var visit = new SurveyVisit(survey, words, id ?? Guid.Empty) { Answers = answers };
        var html = new Html();
        ShellHtml.Open(html, words, words["ThanksTitle"], survey);
        ShellHtml.Say(html, words["ThanksTitle"], survey.Definition.Thanks is { } own ? visit.Say(own) : words["Thanks"], done: true);
        if (id is { } known && survey.Definition.Mode == Base.Sources.Mode.Identified) Receipt(html, visit, known);
        ShellHtml.Close(html);
        return html.ToString();
    }

    private static void Receipt(Html html, SurveyVisit visit, Guid id)
    {
        html.Raw("<section class=\"receipt\"><h2>").Text(visit.Words["Receipt"]).Raw("</h2><dl>");
        foreach (var question in visit.Walk.Way(visit.Answers).SelectMany(page => visit.Walk.Visible(page, visit.Answers)))
        {
            var fields = visit.Survey.FieldsOf(question).Where(f => visit.Answers.Has(f.Name) && !IsOwnWords(f)).ToList();
            if (fields.Count == 0) continue;
            html.Raw("<dt>").Text(visit.Say(question.Text)).Raw("</dt>");
            foreach (var field in fields)
            {
                var part = field.Part is { } named ? visit.Words[$"Contact_{named}"] : string.Join(" – ", new[] { field.Row, field.Item }.OfType<Choice>().Select(c => visit.Say(c.Text)));
                var said = AnswerWords.Of(visit.Survey, visit.Answers, visit.Words, field.Name);
                if (said.Length == 0) said = question.NotApplicableText is null ? visit.Words["NotApplicable"] : visit.Say(question.NotApplicableText);
                html.Raw("<dd>").Text(part.Length > 0 ? $"{part}: {said}" : said).Raw("</dd>");
            }
        }

        html.Raw("</dl><p class=\"hint\">").Text(visit.Words.Format("Reference", id)).Raw("</p></section>");
    }

    // They are said in the place of the choice they belong to.
    private static bool IsOwnWords(AnswerField field) => field is { IsText: true, Item: not null };
}

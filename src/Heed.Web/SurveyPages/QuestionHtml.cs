using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>One question: its words, its inputs, and what was wrong with its answer, tied together for screen readers.</summary>
public static class QuestionHtml
{
    public static void Write(Html html, SurveyVisit visit, Question question, bool asked)
    {
        var view = new QuestionView(html, visit, question, asked);
        // What has one input has a label; what has several has a legend.
        var group = IsGroup(question);
        var element = group ? "fieldset" : "div";
        html.Raw($"<{element}").Attribute("class", $"question {question.Type.ToString().ToLowerInvariant()}{(OnlyBrought(question) ? " brought" : "")}").Attribute("id", $"at-{question.Id}")
            .Attribute("data-if", visit.Survey.Condition(question.ShowIf) is { } condition ? ConditionJson.Write(condition, visit.Survey.Find, visit.Walk.Respondent) : null)
            .AttributeIf(!asked, "hidden").Attribute("aria-describedby", group ? view.Described : null)
            .AttributeIf(group && !asked, "disabled").Raw(">");
        Ask(view, group);
        if (question.Hint is not null) html.Raw("<p class=\"hint\"").Attribute("id", view.HintId).Raw(">").Text(visit.Say(question.Hint)).Raw("</p>");
        if (view.Limits is { } limits) html.Raw("<p class=\"hint\"").Attribute("id", view.LimitsId).Raw(">").Text(limits).Raw("</p>");
        Errors(view);
        Inputs(view);
        // Tells which questions stood on the page: one that appears by an answer on the same page has not been seen without scripts.
        if (question.Type != QuestionType.Statement) html.Raw("<input type=\"hidden\" name=\"seen\"").Attribute("value", question.Id).AttributeIf(!asked, "disabled").Raw(">");
        html.Raw($"</{element}>");
    }

    private static void Ask(QuestionView view, bool group)
    {
        var (html, question) = (view.Html, view.Question);
        if (question.Type == QuestionType.Statement)
        {
            html.Raw("<p class=\"said\">").Text(view.Say(question.Text)).Raw("</p>");
            return;
        }

        // What is agreed to stands beside its box.
        if (question.Type == QuestionType.Consent) return;
        if (group) html.Raw("<legend class=\"ask\">");
        else html.Raw("<label class=\"ask\"").Attribute("for", view.Id).Raw(">");
        html.Text(view.Say(question.Text));
        Needed(view);
        html.Raw(group ? "</legend>" : "</label>");
    }

    public static void Needed(QuestionView view)
    {
        if (view.Question.Required) view.Html.Raw(" <span class=\"needed\">").Text(view.Words["Required"]).Raw("</span>");
    }

    private static void Errors(QuestionView view)
    {
        if (view.Faults.Count == 0) return;
        var lines = view.Faults.Select(fault => FaultWords.Of(view, fault)).Distinct(StringComparer.Ordinal).ToList();
        view.Html.Raw("<p class=\"error\"").Attribute("id", view.ErrorId).Raw(">");
        for (var l = 0; l < lines.Count; l++) view.Html.Raw(l == 0 ? "" : "<br>").Text(lines[l]);
        view.Html.Raw("</p>");
    }

    private static void Inputs(QuestionView view)
    {
        switch (view.Question.Type)
        {
            case QuestionType.Statement:
                break;
            case QuestionType.Single when view.Question.Display == ChoiceDisplay.DropDown:
                ChoicesHtml.DropDown(view);
                break;
            case QuestionType.Single or QuestionType.Multiple:
                ChoicesHtml.Write(view);
                break;
            case QuestionType.YesNo or QuestionType.Clear:
                ChoicesHtml.YesNo(view);
                break;
            case QuestionType.Consent:
                ChoicesHtml.Consent(view);
                break;
            case QuestionType.Matrix:
                MatrixHtml.Write(view);
                break;
            case QuestionType.Pair:
                PairHtml.Write(view);
                break;
            case QuestionType.Ranking:
                RankingHtml.Write(view);
                break;
            case QuestionType.Sum:
                SumHtml.Write(view);
                break;
            case QuestionType.Contact:
                ContactHtml.Write(view);
                break;
            case QuestionType.File:
                FileHtml.Write(view);
                break;
            case QuestionType.Signature:
                SignatureHtml.Write(view);
                break;
            case QuestionType.Nps or QuestionType.Csat or QuestionType.Ces:
                ScaleHtml.Write(view);
                break;
            default:
                LineHtml.Write(view);
                break;
        }
    }

    private static bool IsGroup(Question question) => question switch
    {
        { Type: QuestionType.Single } => question.Display != ChoiceDisplay.DropDown,
        { Type: QuestionType.Multiple or QuestionType.YesNo or QuestionType.Clear or QuestionType.Matrix or QuestionType.Pair or QuestionType.Ranking or QuestionType.Sum or QuestionType.Contact } => true,
        { Type: QuestionType.Nps or QuestionType.Csat or QuestionType.Ces } => true,
        _ => false,
    };

    // A question of nothing but choices brought along is gone with the last of them; the style sheet sees to it.
    private static bool OnlyBrought(Question question) =>
        (question.Choices.Count > 0 && question.Choices.All(c => c.ShowIf is not null)) || (question.Rows.Count > 0 && question.Rows.All(r => r.ShowIf is not null));
}

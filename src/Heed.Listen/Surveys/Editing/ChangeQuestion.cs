using System.Text.Json.Nodes;
using Heed.Base.Results;
using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys.Editing;

/// <summary>Other values for some of a question's members.</summary>
/// <param name="Question">Its id before the change.</param>
/// <param name="Members">As survey JSON; null takes a member away, a text in one language leaves the others, a list is replaced.</param>
public sealed record ChangeQuestion(string Question, JsonObject Members) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        if (survey.Place(Question) is not { } at) return DraftParts.NoQuestion(Question);
        var whole = SurveyJsonWriter.Node(survey);
        MemberPatch.Apply(whole["pages"]![at.Page]!["questions"]![at.At]!.AsObject(), Members);
        if (SurveyJson.Read(whole.ToJsonString()).Failed(out var problem, out var changed)) return problem;
        var id = changed.Pages[at.Page].Questions[at.At].Id;
        return id == Question || id.Length == 0 || survey.Questions.Count(q => q.Id == Question) > 1 ? changed : Follow(changed, id);
    }

    public override string Seen(SurveyDefinition survey) => survey.Find(Question) is { } question ? SurveyJsonWriter.WritePart(question) : "";

    /// <summary>Conditions and lists that look at the question look at it under its new name.</summary>
    private SurveyDefinition Follow(SurveyDefinition survey, string id)
    {
        string Name(string name) => name == Question ? id : name.StartsWith(Question + ".", StringComparison.Ordinal) ? id + name[Question.Length..] : name;
        string? Condition(string? text) => ExpressionNames.Rewrite(text, Name, _ => null);
        ChoicesFrom? From(ChoicesFrom? source) => source?.Question == Question ? source with { Question = id } : source;
        Choice Option(Choice choice) => choice with { ShowIf = Condition(choice.ShowIf) };
        Loop? Over(Loop? loop) => loop is null ? null : loop with { Over = loop.Over == Question ? id : loop.Over, Within = Over(loop.Within) };
        return survey with
        {
            Computed = [.. survey.Computed.Select(c => c with { As = Condition(c.As)! })],
            Quotas = [.. survey.Quotas.Select(q => q with { If = Condition(q.If) })],
            Pages =
            [
                .. survey.Pages.Select(page => page with
                {
                    ShowIf = Condition(page.ShowIf),
                    Loop = Over(page.Loop),
                    Jumps = [.. page.Jumps.Select(j => j with { If = Condition(j.If) })],
                    Questions =
                    [
                        .. page.Questions.Select(q => q with
                        {
                            ShowIf = Condition(q.ShowIf),
                            ChoicesFrom = From(q.ChoicesFrom),
                            RowsFrom = From(q.RowsFrom),
                            Choices = [.. q.Choices.Select(Option)],
                            Rows = [.. q.Rows.Select(Option)],
                            Checks = [.. q.Checks.Select(c => c with { Holds = Condition(c.Holds)! })],
                        }),
                    ],
                }),
            ],
        };
    }
}

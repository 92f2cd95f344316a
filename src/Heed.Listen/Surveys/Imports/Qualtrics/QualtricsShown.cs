using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>Under which conditions a question, its choices and its rows are shown, and which come from an earlier question.</summary>
internal sealed class QualtricsShown(QualtricsLogic logic, IReadOnlyDictionary<string, QualtricsAnswer> answers, ImportNotes notes)
{
    public IReadOnlyList<Question> Apply(string reference, JsonPart question, IReadOnlyList<Question> ours)
    {
        var show = Written(reference, "the question is shown", question["DisplayLogic"]);
        if (show is not null) ours = [.. ours.Select(q => q with { ShowIf = show })];
        if (!answers.TryGetValue(reference, out var answer)) return ours;
        foreach (var (id, choice) in question["Choices"].Entries.Where(c => c.Value["DisplayLogic"].IsObject && answer.Choices.ContainsKey(c.Key)))
        {
            if (Written(reference, $"the choice {id} is shown", choice["DisplayLogic"]) is { } condition) ours = [.. ours.Select(q => Only(q, answer.Choices[id], condition))];
        }

        return question["DynamicChoices"]["Locator"].Text is { } from ? [.. ours.Select(q => Brought(reference, from, q))] : ours;
    }

    private string? Written(string reference, Phrase what, JsonPart shown)
    {
        if (!shown.IsObject) return null;
        var said = logic.Read(shown);
        var written = Conditions.Written(said.Condition);
        if (written is null) notes.Leave(reference, $"when {what} ({QualtricsLogic.Words(shown)}): {said.Why ?? "it has no condition, or one longer than conditions may be"}");
        return written;
    }

    private static Question Only(Question question, string code, string condition)
    {
        IReadOnlyList<Choice> Where(IReadOnlyList<Choice> choices) => [.. choices.Select(c => c.Code == code ? c with { ShowIf = condition } : c)];
        if (question.Id.EndsWith("_" + code, StringComparison.Ordinal) && question.Choices.Count == 0) return question with { ShowIf = condition };
        return question.Rows.Count > 0 ? question with { Rows = Where(question.Rows) } : question with { Choices = Where(question.Choices) };
    }

    private Question Brought(string reference, string locator, Question question)
    {
        var parts = locator.Replace("q://", "", StringComparison.Ordinal).Split('/');
        var group = parts.Length > 2 ? parts[2] : "";
        if (!answers.TryGetValue(parts[0], out var from) || group is not ("SelectedChoices" or "UnselectedChoices" or "NotSelectedChoices"))
        {
            notes.Leave(reference, $"choices brought along from {parts[0]} ({group})");
            return question;
        }

        var brought = new ChoicesFrom { Question = from.Id, NotChosen = group != "SelectedChoices" };
        return question.Type is QuestionType.Matrix or QuestionType.Pair ? question with { RowsFrom = brought } : question with { ChoicesFrom = brought };
    }
}

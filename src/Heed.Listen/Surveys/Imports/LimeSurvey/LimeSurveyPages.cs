using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Groups become pages, their descriptions statements.</summary>
internal sealed class LimeSurveyPages(LimeSurveyFile file, LimeSurveyTexts texts, LimeSurveyQuestions questions, LimeSurveyShown shown, ImportNotes notes)
{
    public IReadOnlyList<SurveyPage> Read(IReadOnlyList<LimeQuestion> all)
    {
        var pages = new PageDrafts(notes);
        var groups = file.Table("groups").ToLookup(g => g["gid"], StringComparer.Ordinal);
        foreach (var group in all.GroupBy(q => q.Group, StringComparer.Ordinal))
        {
            List<LimeRow> rows = [.. groups[group.Key]];
            var page = pages.Add();
            if (rows.Count > 0) Head(page, group.Key, rows);
            foreach (var question in group)
            {
                var ours = questions.Read(question);
                NoteAttributes(question);
                if (ours.Count > 0) page.Questions.AddRange(shown.Apply(question, ours));
            }
        }

        return pages.Pages();
    }

    private void Head(PageDraft page, string id, List<LimeRow> rows)
    {
        var reference = $"group {id}";
        page.Title = texts.Of(rows, "group_name", "group_l10ns", id);
        page.ShowIf = shown.Relevance(reference, "the group is shown", rows[0]["grelevance"].Trim());
        if (rows[0]["randomization_group"].Length > 0) notes.Leave(reference, "that groups stand in an order of chance: pages keep theirs");
        var description = texts.Of(rows, "description", "group_l10ns", id);
        if (description.Values.Any(d => d.Length > 0)) page.Questions.Add(new() { Id = questions.Name($"group_{QuestionNames.Plain(id)}"), Type = QuestionType.Statement, Text = description });
    }

    // Of attributes only those are named that change what is asked or taken, not how it looks.
    private void NoteAttributes(LimeQuestion q)
    {
        foreach (var (name, what) in s_left)
        {
            if (q.Attribute(name) is { Length: > 0 } value && value != "0") notes.Leave(q.Id, $"{(Phrase)what} ({value})");
        }
    }

    private static readonly (string Name, string What)[] s_left =
    [
        ("em_validation_q", "a rule its answer must pass"),
        ("em_validation_sq", "a rule each of its parts must pass"),
        ("random_group", "that questions stand in an order of chance across groups"),
        ("min_num_value", "a least sum of its parts"),
        ("max_num_value", "a greatest sum of its parts"),
        ("time_limit", "a time limit of its own"),
        ("max_num_value_sgqa", "a greatest value taken from another answer"),
        ("min_num_value_sgqa", "a least value taken from another answer"),
        ("num_value_equals_sgqa", "a sum taken from another answer"),
    ];
}

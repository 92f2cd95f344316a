namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>Choices in the order shown, with recoded values as codes.</summary>
internal sealed class QualtricsChoices(QualtricsTexts texts, ImportNotes notes)
{
    /// <summary>The choices of a question, or the rows of a matrix.</summary>
    public List<Choice> Of(string reference, JsonPart question, Dictionary<string, string> codesById, bool names, bool recoded = true)
    {
        var codes = new ChoiceCodes(notes, reference, names);
        List<Choice> choices = [];
        var fixedIds = Fixed(question);
        foreach (var (id, choice) in InOrder(question["Choices"], question["ChoiceOrder"]))
        {
            var other = choice["TextEntry"].Holds;
            var wanted = recoded ? Recoded(question["RecodeValues"], id) : question["ChoiceDataExportTags"][id].Text is { Length: > 0 } tag ? tag : id;
            var code = codes.Take(wanted, name: other);
            codesById[id] = code;
            choices.Add(new()
            {
                Code = code,
                Origin = recoded ? QualtricsOrigins.Chosen(id, code, wanted) : QualtricsOrigins.Row(id, code, wanted),
                Text = texts.Of(question, q => q["Choices"][id]["Display"]),
                Other = other && recoded,
                Alone = choice["ExclusiveAnswer"].Holds,
                Fixed = fixedIds.Contains(id),
                Picture = Picture(reference, choice),
            });
        }

        NoteNaming(reference, question);
        return choices;
    }

    /// <summary>The columns of a matrix.</summary>
    public List<Choice> Columns(string reference, JsonPart question, Dictionary<string, string> codesById)
    {
        var codes = new ChoiceCodes(notes, reference, names: false);
        List<Choice> columns = [];
        foreach (var (id, column) in InOrder(question["Answers"], question["AnswerOrder"]))
        {
            var wanted = Recoded(question["RecodeValues"], id);
            var code = codes.Take(wanted);
            codesById[id] = code;
            columns.Add(new() { Code = code, Origin = QualtricsOrigins.Chosen(id, code, wanted), Text = texts.Of(question, q => q["Answers"][id]["Display"]), Alone = column["ExclusiveAnswer"].Holds });
        }

        return columns;
    }

    public static bool IsShuffled(JsonPart question) => question["Randomization"]["Type"].Text is { } type && type is not ("None" or "none" or "");

    /// <summary>Choices by id: those the order names first, then the rest.</summary>
    public static IEnumerable<(string Id, JsonPart Choice)> InOrder(JsonPart choices, JsonPart order)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var id in order.Items.Select(i => i.Text).OfType<string>())
        {
            if (choices[id].Exists && seen.Add(id)) yield return (id, choices[id]);
        }

        foreach (var (id, choice) in choices.Entries)
        {
            if (choice.Exists && seen.Add(id)) yield return (id, choice);
        }
    }

    private static string Recoded(JsonPart values, string id) => values.IsObject && values[id].Text is { Length: > 0 } value ? value : id;

    private static HashSet<string> Fixed(JsonPart question)
    {
        if (!IsShuffled(question)) return [];
        return question["Randomization"]["Advanced"]["FixedOrder"].Items.Select(i => i.Text).OfType<string>().Where(id => question["Choices"][id].Exists).ToHashSet(StringComparer.Ordinal);
    }

    private string? Picture(string reference, JsonPart choice)
    {
        if (!choice["Image"].Exists) return null;
        notes.Leave(reference, "a choice's picture stands in the other product's library");
        return null;
    }

    private void NoteNaming(string reference, JsonPart question)
    {
        var named = question["VariableNaming"].Items.Select(n => n.Text).Where(n => !string.IsNullOrEmpty(n)).ToList();
        if (named.Count > 0) notes.Leave(reference, $"names its choices have in exports ({string.Join(", ", named.Take(5))}): choices have a code and a text");
    }
}

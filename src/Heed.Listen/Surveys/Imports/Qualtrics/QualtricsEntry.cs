namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>Words, numbers and sums that are entered.</summary>
internal sealed class QualtricsEntry(QualtricsTexts texts, ImportNotes notes, QuestionNames names, QualtricsChoices choices)
{
    private const double UsualTotal = 100;

    public IReadOnlyList<Question> Text(string reference, JsonPart question, string selector, Question whole, QualtricsAnswer answer)
    {
        answer.Parts[""] = whole.Id;
        if (selector is "FORM" or "Form" or "Autocomplete" && question["Choices"].Items.Any()) return Parts(reference, question, whole, answer);
        if (selector == "PW") notes.Change(reference, "shown as it is written", "a survey does not ask for passwords");
        return [Content(reference, question["Validation"]["Settings"], whole with { Long = selector is "ML" or "ESTB" or "EST" })];
    }

    public IReadOnlyList<Question> Slider(string reference, JsonPart question, string selector, Question whole, QualtricsAnswer answer)
    {
        var settings = question["Configuration"];
        if (selector == "STAR")
        {
            var rows = choices.Of(reference, question, answer.Choices, names: true, recoded: false);
            var points = Math.Clamp(settings["StarCount"].Whole ?? 5, 2, 10);
            return [whole with { Type = QuestionType.Matrix, Cells = MatrixCells.Rating, Style = ScaleStyle.Stars, Points = points, Rows = rows }];
        }

        var (min, max) = (settings["CSSliderMin"].Number ?? 0, settings["CSSliderMax"].Number ?? 100);
        var step = Math.Pow(10, -Math.Clamp(settings["NumDecimals"].Whole ?? 0, 0, 6));
        var slider = whole with { Type = QuestionType.Slider, Min = min, Max = max, Step = step, NotApplicable = settings["NotApplicable"].Holds };
        if (question["Choices"].Items.Skip(1).Any()) return Parts(reference, question, slider, answer);
        foreach (var (id, _) in question["Choices"].Entries) answer.Parts[id] = whole.Id;
        return [slider with { Text = texts.WithPart(question, q => q["Choices"].Items.FirstOrDefault()["Display"]) }];
    }

    public IReadOnlyList<Question> Sum(string reference, JsonPart question, Question whole, QualtricsAnswer answer)
    {
        var items = choices.Of(reference, question, answer.Choices, names: true, recoded: false);
        if (items.Count < 2) return Parts(reference, question, whole with { Type = QuestionType.Number }, answer);
        var total = question["Validation"]["Settings"]["ChoiceTotal"].Number ?? question["Validation"]["Settings"]["Total"].Number;
        if (total is not > 0) notes.Change(reference, "a total of 100", "the parts of a sum must come to a total; the file says none");
        foreach (var (id, code) in answer.Choices) answer.Parts[id] = $"{whole.Id}.{code}";
        return [whole with { Type = QuestionType.Sum, Choices = [.. items.Select(i => i with { Other = false })], Total = total > 0 ? total : UsualTotal }];
    }

    public static (int? Least, int? Most) ChoiceRange(JsonPart question)
    {
        var settings = question["Validation"]["Settings"];
        return (settings["MinChoices"].Whole is > 0 and var least ? least : null, settings["MaxChoices"].Whole is > 0 and var most ? most : null);
    }

    private Question Content(string reference, JsonPart settings, Question text)
    {
        if (settings["MaxChars"].Whole is > 0 and var most) text = text with { MaxLength = most };
        if (settings["MinChars"].Whole is > 1) notes.Leave(reference, $"at least {settings["MinChars"].Words} characters");
        var valid = settings["ValidNumber"];
        switch (settings["ContentType"].Text)
        {
            case null or "":
                return text;
            case "ValidEmail":
                return text with { Type = QuestionType.Email, Long = false, MaxLength = null };
            case "ValidPhone":
                return text with { Type = QuestionType.Phone, Long = false, MaxLength = null };
            case "ValidDate":
                return text with { Type = QuestionType.Date, Long = false, MaxLength = null };
            case "ValidNumber":
                return text with { Type = QuestionType.Number, Long = false, MaxLength = null, Min = valid["Min"].Number, Max = valid["Max"].Number, Step = valid["NumDecimals"].Whole is { } decimals ? Math.Pow(10, -Math.Clamp(decimals, 0, 6)) : null };
            case var other:
                notes.Leave(reference, $"that answers look like {other}");
                return text;
        }
    }

    private IReadOnlyList<Question> Parts(string reference, JsonPart question, Question whole, QualtricsAnswer answer)
    {
        List<Question> parts = [];
        foreach (var (id, _) in QualtricsChoices.InOrder(question["Choices"], question["ChoiceOrder"]))
        {
            var name = names.TakePart(whole.Id, question["ChoiceDataExportTags"][id].Text is { Length: > 0 } tag ? QuestionNames.Plain(tag) : id);
            answer.Choices[id] = name;
            answer.Parts[id] = name;
            parts.Add(whole with { Id = name, Origin = QualtricsOrigins.Part(whole, id, question["ChoiceDataExportTags"][id].Text), Text = texts.WithPart(question, q => q["Choices"][id]["Display"]) });
        }

        if (parts.Count > 0) notes.Change(reference, $"asked as {parts.Count} questions", "it has a field for each of its parts");
        else notes.Leave(reference, "has no fields");
        return parts;
    }
}

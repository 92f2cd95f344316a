using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports.Formbricks;

/// <summary>Turns elements into questions, and remembers what their answers are called.</summary>
internal sealed class FormbricksElements(LocalWords words, ImportNotes notes)
{
    private readonly Dictionary<string, AskedQuestion> _asked = new(StringComparer.Ordinal);
    private readonly QuestionNames _names = new(notes);

    public AskedQuestion? Find(string id) => _asked.GetValueOrDefault(id);

    /// <summary>Null where it can't be asked, which is noted.</summary>
    public Question? Read(JsonPart element)
    {
        var (reference, type) = (element["id"].Words, element["type"].Words);
        var text = words.Some(element["headline"]) ?? words.Only(reference);
        var whole = new Question
        {
            Id = _names.TakeReadable(reference, text.GetValueOrDefault(words.Language, "")),
            Type = QuestionType.Text,
            Origin = new() { Id = reference },
            Text = text,
            Hint = words.Some(element["subheader"]),
            Required = element["required"].Holds,
        };
        Dictionary<string, string> codes = new(StringComparer.Ordinal);
        if (Of(type, reference, element, whole, codes) is not { } question)
        {
            notes.Leave(reference, type == "cal" ? (Phrase)"a calendar to book from, which Heed has not" : type.Length == 0 ? (Phrase)"has no type" : $"a question of type {type}, which Heed has not");
            return null;
        }

        _asked[reference] = new(question) { Codes = codes };
        notes.Carry(reference, question.Type, question.Id);
        return question;
    }

    private Question? Of(string type, string reference, JsonPart element, Question whole, Dictionary<string, string> codes)
    {
        var (low, high) = (words.Some(element["lowerLabel"]), words.Some(element["upperLabel"]));
        switch (type)
        {
            case "openText":
                return element["inputType"].Text switch
                {
                    "email" => whole with { Type = QuestionType.Email },
                    "phone" => whole with { Type = QuestionType.Phone },
                    "number" => whole with { Type = QuestionType.Number },
                    _ => whole with { Long = element["longAnswer"].Text != "false", MaxLength = element["charLimit"]["max"].Whole is > 0 and var most ? most : null },
                };
            case "nps":
                return whole with { Type = QuestionType.Nps, Low = low, High = high };
            case "rating" or "csat" or "ces":
                var points = element["range"].Whole ?? 5;
                if (points is < 3 or > 10) notes.Change(reference, "asked in 5 points", $"a scale of {points} points is none of Heed's");
                return whole with { Type = QuestionType.Csat, Points = points is >= 3 and <= 10 ? points : 5, Low = low, High = high, Style = element["scale"].Text switch { "star" => ScaleStyle.Stars, "smiley" => ScaleStyle.Faces, _ => ScaleStyle.Numbers } };
            case "multipleChoiceSingle" or "multipleChoiceMulti" or "ranking" or "pictureSelection":
                return Choice(type, reference, element, whole, codes);
            case "consent":
                return whole with { Type = QuestionType.Consent, Text = words.Some(element["label"]) ?? whole.Text, Hint = words.Some(element["headline"]) };
            case "cta":
                if (element["buttonUrl"].Text is { Length: > 0 } address) notes.Leave(reference, $"its button, which leads to {address}");
                return whole with { Type = QuestionType.Statement, Required = false };
            case "date":
                return whole with { Type = QuestionType.Date };
            case "fileUpload":
                return whole with { Type = QuestionType.File, Accept = FileKinds.Documents };
            case "address" or "contactInfo":
                return whole with { Type = QuestionType.Contact, Parts = type == "address" ? [ContactPart.Street, ContactPart.Postcode, ContactPart.City] : [ContactPart.Name, ContactPart.Email] };
            case "matrix":
                return whole with { Type = QuestionType.Matrix, Cells = MatrixCells.Single, Rows = Lines(reference, element["rows"], names: true), Choices = Lines(reference, element["columns"], names: false) };
            default:
                return null;
        }
    }

    private Question? Choice(string type, string reference, JsonPart element, Question whole, Dictionary<string, string> known)
    {
        var codes = new ChoiceCodes(notes, reference, names: type == "ranking");
        List<Choice> choices = [];
        foreach (var choice in element["choices"].Items)
        {
            var id = choice["id"].Words;
            var text = words.Some(choice["label"]) ?? words.Only(choice["fileName"].Text ?? id);
            var plain = QuestionNames.Plain(text.GetValueOrDefault(words.Language) ?? "").ToLowerInvariant();
            var code = codes.Take(id == "other" ? "other" : plain.Length is > 0 and <= 60 ? plain : id);
            known.TryAdd(id, code);
            choices.Add(new() { Code = code, Text = text, Other = id == "other" && type is "multipleChoiceSingle" or "multipleChoiceMulti" && id == "other", Alone = id == "none" && type == "multipleChoiceMulti" });
        }

        if (type == "pictureSelection") notes.Change(reference, "asked without its pictures", "pictures are uploaded to Heed, not shown from elsewhere");
        if (choices.Count < 2)
        {
            notes.Leave(reference, "a question of choices with fewer than two");
            return null;
        }

        return whole with
        {
            Type = type switch { "ranking" => QuestionType.Ranking, "multipleChoiceMulti" => QuestionType.Multiple, "pictureSelection" when element["allowMulti"].Holds => QuestionType.Multiple, _ => QuestionType.Single },
            Choices = choices,
            Shuffle = element["shuffleOption"].Text is "all" or "exceptLast",
        };
    }

    private List<Choice> Lines(string reference, JsonPart lines, bool names)
    {
        var codes = new ChoiceCodes(notes, reference, names);
        return [.. lines.Items.Select(line => words.Read(line["label"].Exists ? line["label"] : line)).Select(text => new Choice { Code = codes.Take(QuestionNames.Plain(text.GetValueOrDefault(words.Language) ?? "row").ToLowerInvariant(), names), Text = text })];
    }
}

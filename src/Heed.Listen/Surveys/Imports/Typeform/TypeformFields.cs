using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports.Typeform;

/// <summary>Turns fields into questions, each on a page of its own so that jumps find it.</summary>
internal sealed class TypeformFields(LocalWords words, ImportNotes notes)
{
    private const int Deepest = 10;
    private readonly Dictionary<string, AskedQuestion> _asked = new(StringComparer.Ordinal);
    private readonly QuestionNames _names = new(notes);

    public AskedQuestion? Find(string name) => _asked.GetValueOrDefault(name);

    public void Read(JsonPart fields, PageDrafts pages, int depth = 0)
    {
        foreach (var field in fields.Items)
        {
            var reference = field["ref"].Text ?? field["id"].Text ?? field["title"].Words;
            var page = pages.Add();
            page.Marks.Add(reference);
            if (field["type"].Text is "group" or "inline_group")
            {
                if (words.Some(field["title"]) is { } title) page.Questions.Add(new() { Id = _names.TakeReadable(reference, title.GetValueOrDefault(words.Language, "")), Type = QuestionType.Statement, Text = title });
                if (depth < Deepest) Read(field["properties"]["fields"], pages, depth + 1);
                else notes.Leave(reference, "groups within groups, too deep");
                continue;
            }

            foreach (var question in Make(reference, field)) page.Questions.Add(question);
        }
    }

    private IEnumerable<Question> Make(string reference, JsonPart field)
    {
        var (type, properties) = (field["type"].Words, field["properties"]);
        var text = words.Some(field["title"]) ?? words.Only(reference);
        var whole = new Question
        {
            Id = _names.TakeReadable(reference, text.GetValueOrDefault(words.Language, "")),
            Type = QuestionType.Text,
            Origin = new() { Id = field["id"].Text ?? reference, Name = reference },
            Text = text,
            Hint = words.Some(properties["description"]),
            Required = field["validations"]["required"].Holds,
        };
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var question = Of(type, reference, field, properties, whole, codes);
        if (question is null)
        {
            notes.Leave(reference, type.Length == 0 ? (Phrase)"has no type" : $"a question of type {type}, which Heed has not");
            return [];
        }

        var asked = new AskedQuestion(question) { Codes = codes };
        foreach (var name in new[] { reference, field["id"].Text }.OfType<string>()) _asked[name] = asked;
        notes.Carry(reference, question.Type, question.Id);
        return [question];
    }

    private Question? Of(string type, string reference, JsonPart field, JsonPart properties, Question whole, Dictionary<string, string> codes) => type switch
    {
        "short_text" or "website" or "calendly" => whole with { MaxLength = field["validations"]["max_length"].Whole is > 0 and var most ? most : null },
        "long_text" => whole with { Long = true, MaxLength = field["validations"]["max_length"].Whole is > 0 and var most ? most : null },
        "email" => whole with { Type = QuestionType.Email },
        "phone_number" => whole with { Type = QuestionType.Phone },
        "date" => whole with { Type = QuestionType.Date },
        "number" => whole with { Type = QuestionType.Number, Min = field["validations"]["min_value"].Number, Max = field["validations"]["max_value"].Number },
        "yes_no" => whole with { Type = QuestionType.YesNo },
        "legal" => whole with { Type = QuestionType.Consent },
        "statement" => whole with { Type = QuestionType.Statement, Required = false },
        "file_upload" => whole with { Type = QuestionType.File, Accept = FileKinds.Documents },
        "signature" => whole with { Type = QuestionType.Signature },
        "nps" => whole with { Type = QuestionType.Nps, Low = words.Some(properties["labels"]["left"]), High = words.Some(properties["labels"]["right"]) },
        "rating" => Scale(reference, properties, whole, 1) is { Type: QuestionType.Csat } stars ? stars with { Style = properties["shape"].Text is null or "star" ? ScaleStyle.Stars : ScaleStyle.Numbers } : Scale(reference, properties, whole, 1),
        "opinion_scale" => Scale(reference, properties, whole, properties["start_at_one"].Holds ? 1 : 0),
        "contact_info" => whole with { Type = QuestionType.Contact, Parts = [ContactPart.Name, ContactPart.Email] },
        "multiple_choice" or "dropdown" or "picture_choice" or "ranking" => Choice(type, reference, field, properties, whole, codes),
        "matrix" => Matrix(reference, properties, whole),
        _ => null,
    };

    private Question Scale(string reference, JsonPart properties, Question whole, int first)
    {
        // A definition that came with responses says nothing of its steps; five and eleven are what Typeform begins with.
        var steps = properties["steps"].Whole ?? (first == 1 ? 5 : 11);
        var (low, high) = (words.Some(properties["labels"]["left"]), words.Some(properties["labels"]["right"]));
        if (first == 0 && steps == 11) return whole with { Type = QuestionType.Nps, Low = low, High = high };
        if (first == 1 && steps is >= 3 and <= 10) return whole with { Type = QuestionType.Csat, Points = steps, Low = low, High = high };
        notes.Change(reference, "asked as a slider", $"a scale from {first} in {steps} steps is none of Heed's");
        return whole with { Type = QuestionType.Slider, Min = first, Max = first + Math.Max(1, steps - 1), Step = 1, Low = low, High = high };
    }

    private Question? Choice(string type, string reference, JsonPart field, JsonPart properties, Question whole, Dictionary<string, string> known)
    {
        var codes = new ChoiceCodes(notes, reference, names: type == "ranking");
        List<Choice> choices = [];
        foreach (var choice in (properties["choices"].Exists ? properties["choices"] : field["choices"]).Items)
        {
            var name = choice["ref"].Text ?? choice["id"].Text ?? choice["label"].Words;
            var code = codes.Take(choice["label"].Text is { Length: > 0 and <= 60 } label ? QuestionNames.Plain(label).ToLowerInvariant() is { Length: > 0 } plain ? plain : name : name);
            known.TryAdd(name, code);
            choices.Add(new() { Code = code, Text = words.Only(choice["label"].Words) });
        }

        if (properties["allow_other_choice"].Holds && type != "ranking") choices.Add(new() { Code = codes.Take("other"), Text = words.Only("Other"), Other = true });
        var multiple = properties["allow_multiple_selection"].Holds || field["allow_multiple_selections"].Holds;
        if (type == "picture_choice" && choices.Count > 0) notes.Change(reference, "asked without its pictures", "pictures are uploaded to Heed, not shown from elsewhere");
        if (choices.Count < 2)
        {
            notes.Leave(reference, "its choices are not in the file");
            return whole with { Type = QuestionType.Text };
        }

        return whole with
        {
            Type = type == "ranking" ? QuestionType.Ranking : multiple ? QuestionType.Multiple : QuestionType.Single,
            Choices = choices,
            Display = type == "dropdown" ? ChoiceDisplay.DropDown : ChoiceDisplay.List,
            Shuffle = properties["randomize"].Holds,
        };
    }

    private Question Matrix(string reference, JsonPart properties, Question whole)
    {
        var rows = new ChoiceCodes(notes, reference, names: true);
        var columns = new ChoiceCodes(notes, reference, names: false);
        var fields = properties["fields"].Items.ToList();
        return whole with
        {
            Type = QuestionType.Matrix,
            Cells = fields.Exists(f => f["properties"]["allow_multiple_selection"].Holds) ? MatrixCells.Multiple : MatrixCells.Single,
            Rows = [.. fields.Select(f => new Choice { Code = rows.Take(f["ref"].Text ?? f["title"].Words, name: true), Text = words.Only(f["title"].Words) })],
            Choices = [.. fields.FirstOrDefault()["properties"]["choices"].Items.Select(c => new Choice { Code = columns.Take(c["label"].Words), Text = words.Only(c["label"].Words) })],
        };
    }
}

using Heed.Measures.Expressions;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports.SurveyJs;

/// <summary>Turns elements into questions, and remembers what their answers are called.</summary>
internal sealed class SurveyJsQuestions(LocalWords words, ImportNotes notes)
{
    private const int Deepest = 20;
    private static readonly string[] s_rules = ["enableIf", "requiredIf", "setValueIf", "setValueExpression", "defaultValueExpression", "resetValueIf", "defaultValue"];
    private readonly Dictionary<string, AskedQuestion> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly QuestionNames _names = new(notes);

    public AskedQuestion? Find(string name) => _asked.GetValueOrDefault(name);

    public List<Question> Read(JsonPart elements, Expression? within, int depth = 0)
    {
        List<Question> read = [];
        foreach (var element in elements.Items)
        {
            var reference = element["name"].Text ?? element["type"].Text ?? "element";
            var shown = Conditions.All(within, Condition(reference, "when it is shown", element["visibleIf"]));
            if (element["type"].Text == "panel")
            {
                if (words.Some(element["title"]) is { } heading && Conditions.Written(shown) is var when && (shown is null || when is not null)) read.Add(new() { Id = _names.Take(reference, reference), Type = QuestionType.Statement, Text = heading, ShowIf = when });
                if (depth < Deepest) read.AddRange(Read(element["elements"], shown, depth + 1));
                else notes.Leave(reference, "panels within panels, too deep");
                continue;
            }

            if (element["visible"].Text == "false" && !element["visibleIf"].Exists)
            {
                notes.Leave(reference, "is hidden from respondents");
                continue;
            }

            foreach (var rule in s_rules.Where(r => element[r].Exists)) notes.Leave(reference, $"{rule}: {element[rule].Text ?? "a value"}");
            var made = Make(reference, element);
            if (made.Count > 0) notes.Carry(reference, made[0].Type, made.Select(q => q.Id));
            var condition = Conditions.Written(shown);
            if (shown is not null && condition is null) notes.Leave(reference, "its condition is longer than conditions may be");
            read.AddRange(made.Select(q => q with { ShowIf = condition }));
        }

        return read;
    }

    public Expression? Condition(string reference, Phrase what, JsonPart text)
    {
        if (text.Text is not { Length: > 0 } written) return null;
        var said = SurveyJsLogic.Condition(written, Find);
        if (said.Condition is null) notes.Leave(reference, $"{what} ({written}): {said.Why}");
        return said.Condition;
    }

    private IReadOnlyList<Question> Make(string reference, JsonPart element)
    {
        var type = element["type"].Words;
        var id = _names.Take(reference, reference);
        var whole = new Question
        {
            Id = id,
            Type = QuestionType.Text,
            Origin = new() { Id = reference, Name = reference },
            Text = words.Some(element["title"]) ?? words.Only(reference),
            Hint = words.Some(element["description"]),
            Required = element["isRequired"].Holds,
        };
        switch (type)
        {
            case "matrix":
                return Keep(reference, new(whole with { Type = QuestionType.Matrix, Cells = MatrixCells.Single, Rows = Options(reference, element["rows"], names: true).Choices, Choices = Options(reference, element["columns"], names: false).Choices }));
            case "matrixdropdown":
                return Columns(reference, element, whole);
            case "multipletext":
                notes.Change(reference, "asked as questions one by one", "each of its parts is a question");
                return [.. element["items"].Items.Select(item => whole with { Id = _names.TakePart(id, item["name"].Words), Type = QuestionType.Text, Text = words.Under(whole.Text, words.Some(item["title"]) ?? words.Only(item["name"].Words)), Hint = null, Required = item["isRequired"].Holds || whole.Required })];
            case "radiogroup" or "dropdown" or "checkbox" or "tagbox" or "imagepicker" or "ranking" or "buttongroup":
                return Choice(reference, type, element, whole);
        }

        if (SurveyJsPlain.Of(type, element, whole, words, notes, reference) is { } plain) return Keep(reference, new(plain));
        notes.Leave(reference, type.Length == 0 ? (Phrase)"has no type" : $"a question of type {type}, which Heed has not");
        return [];
    }

    private IReadOnlyList<Question> Choice(string reference, string type, JsonPart element, Question whole)
    {
        var (choices, codes) = Options(reference, element["choices"], names: type == "ranking");
        if (element["choicesByUrl"].Exists) notes.Leave(reference, "choices fetched from an address");
        if (element["hasOther"].Holds || element["showOtherItem"].Holds) choices.Add(new() { Code = Code(codes, "other"), Text = words.Some(element["otherText"]) ?? words.Only("Other"), Other = type != "ranking" });
        var multiple = type is "checkbox" or "tagbox" || (type == "imagepicker" && element["multiSelect"].Holds);
        if (element["hasNone"].Holds || element["showNoneItem"].Holds) choices.Add(new() { Code = Code(codes, "none"), Text = words.Some(element["noneText"]) ?? words.Only("None"), Alone = multiple });
        if (choices.Count < 2)
        {
            notes.Leave(reference, "a question of choices with fewer than two");
            return [];
        }

        var counts = element["validators"].Items.FirstOrDefault(v => v["type"].Text is "answercount" or "answercountvalidator");
        var question = whole with
        {
            Type = type == "ranking" ? QuestionType.Ranking : multiple ? QuestionType.Multiple : QuestionType.Single,
            Choices = choices,
            Display = type is "dropdown" ? ChoiceDisplay.DropDown : ChoiceDisplay.List,
            Shuffle = element["choicesOrder"].Text == "random",
            AtLeast = multiple ? element["minSelectedChoices"].Whole ?? counts["minCount"].Whole : null,
            AtMost = multiple ? element["maxSelectedChoices"].Whole ?? counts["maxCount"].Whole : null,
        };
        if (type == "imagepicker") notes.Change(reference, "asked without its pictures", "pictures are uploaded to Heed, not shown from elsewhere");
        return Keep(reference, new(question) { Codes = codes });
    }

    /// <summary>Each column of a matrix of lists is a matrix of its own.</summary>
    private IReadOnlyList<Question> Columns(string reference, JsonPart element, Question whole)
    {
        var columns = element["columns"].Items.ToList();
        if (columns.Count > 1) notes.Change(reference, $"asked as {columns.Count} questions", "a matrix has one answer a row");
        List<Question> made = [];
        foreach (var column in columns)
        {
            var name = column["name"].Text ?? column.Words;
            var cell = column["cellType"].Text ?? element["cellType"].Text ?? "dropdown";
            if (cell is not ("dropdown" or "radiogroup" or "checkbox" or "default" or "tagbox"))
            {
                notes.Leave(reference, $"the column {name} of type {cell}: Heed's matrices hold choices and ratings");
                continue;
            }

            var choices = Options(reference, column["choices"].Items.Any() ? column["choices"] : element["choices"], names: false).Choices;
            made.Add(whole with
            {
                Id = _names.TakePart(whole.Id, name),
                Type = QuestionType.Matrix,
                Cells = cell is "checkbox" or "tagbox" ? MatrixCells.Multiple : MatrixCells.Single,
                Hint = words.Some(column["title"]) ?? words.Only(name),
                Rows = Options(reference, element["rows"], names: true).Choices,
                Choices = choices,
            });
        }

        return made;
    }

    private (List<Choice> Choices, Dictionary<string, string> Codes) Options(string reference, JsonPart options, bool names)
    {
        var codes = new ChoiceCodes(notes, reference, names);
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        List<Choice> choices = [];
        foreach (var option in options.Items)
        {
            var value = option.Text ?? option["value"].Text ?? "";
            var code = codes.Take(value, names);
            known.TryAdd(value, code);
            choices.Add(new() { Code = code, Text = words.Some(option["text"]) ?? words.Only(value), ShowIf = Conditions.Written(Condition(reference, $"when the choice {value} is shown", option["visibleIf"])) });
        }

        return (choices, known);
    }

    private static string Code(Dictionary<string, string> codes, string wanted)
    {
        var code = wanted;
        for (var n = 2; codes.ContainsValue(code); n++) code = $"{wanted}_{n}";
        codes.TryAdd(wanted, code);
        return code;
    }

    private Question[] Keep(string reference, AskedQuestion asked)
    {
        _asked[reference] = asked;
        return [asked.Question];
    }
}

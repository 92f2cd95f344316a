using Heed.Measures.Reports;
using Words = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>Turns questions into ours, one or several each, and remembers what their answers are called.</summary>
internal sealed class QualtricsQuestions
{
    private readonly QualtricsTexts _texts;
    private readonly ImportNotes _notes;
    private readonly QuestionNames _names;
    private readonly QualtricsChoices _choices;
    private readonly QualtricsMatrix _matrix;
    private readonly QualtricsEntry _entry;

    public QualtricsQuestions(QualtricsTexts texts, ImportNotes notes)
    {
        _texts = texts;
        _notes = notes;
        _names = new(notes);
        _choices = new(texts, notes);
        _matrix = new(texts, notes, _names, _choices);
        _entry = new(texts, notes, _names, _choices);
    }

    /// <summary>Answers by the source's id.</summary>
    public Dictionary<string, QualtricsAnswer> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>A question as ours; empty where it can't be asked, which is noted.</summary>
    public IReadOnlyList<Question> Read(string reference, JsonPart question)
    {
        var (type, selector) = (question["QuestionType"].Words, question["Selector"].Words);
        if (Reject(type, selector) is { } why)
        {
            _notes.Leave(reference, why);
            return [];
        }

        var answer = new QualtricsAnswer(_names.Take(reference, question["DataExportTag"].Text is { Length: > 0 } tag ? tag : reference));
        var whole = new Question { Id = answer.Id, Type = QuestionType.Text, Origin = QualtricsOrigins.Of(reference, question, answer.Id), Text = _texts.Of(question, q => q["QuestionText"]), Required = IsRequired(reference, question) };
        var read = Read(reference, question, type, selector, whole, answer);
        if (read.Count == 0) return [];
        answer.Type = read[0].Type;
        Answers[reference] = answer;
        _notes.Carry(reference, answer.Type, read.Select(q => q.Id));
        return read;
    }

    private IReadOnlyList<Question> Read(string reference, JsonPart question, string type, string selector, Question whole, QualtricsAnswer answer) => type switch
    {
        "MC" when selector == "NPS" => [Nps(question, whole)],
        "MC" => Choice(reference, question, selector, whole, answer),
        "Matrix" => _matrix.Read(reference, question, whole, answer),
        "SBS" => _matrix.SideBySide(reference, question, whole, answer),
        "RO" => [Ranked(reference, question, whole, answer)],
        "PGR" => _matrix.Groups(reference, question, whole, answer),
        "TE" => _entry.Text(reference, question, selector, whole, answer),
        "Slider" => _entry.Slider(reference, question, selector, whole, answer),
        "CS" => _entry.Sum(reference, question, whole, answer),
        "FileUpload" => [whole with { Type = QuestionType.File, Accept = FileKinds.Documents }],
        "Draw" => [whole with { Type = QuestionType.Signature }],
        _ => [whole with { Type = QuestionType.Statement, Required = false }],
    };

    private static Phrase? Reject(string type, string selector) => type switch
    {
        "MC" or "Matrix" or "SBS" or "RO" or "PGR" or "TE" or "Slider" or "CS" or "FileUpload" or "DB" => null,
        "Draw" when selector is "Signature" or "" => null,
        "Timing" => "times how long a page takes; Heed keeps times by itself",
        "Meta" => "notes the respondent's browser, which Heed does not ask for",
        "Captcha" => "a check against robots; Heed has its own",
        "DD" => "a drill-down from one list to the next; Heed has no such question",
        "" => "has no type",
        _ => (Phrase)$"a question of type {type}, which Heed has not",
    };

    private Question Nps(JsonPart question, Question whole) => whole with
    {
        Type = QuestionType.Nps,
        Low = Label(question, "NL", "CSMin") is { } low ? low : null,
        High = Label(question, "NR", "CSMax") is { } high ? high : null,
    };

    private Words? Label(JsonPart question, params string[] names)
    {
        foreach (var name in names)
        {
            var words = _texts.Of(question, q => q["ColumnLabels"].Items.FirstOrDefault(l => l["IsLabelDefault"].Exists && name.EndsWith(l["Position"].Words, StringComparison.Ordinal)) is { Exists: true } label ? label["Display"] : q["Labels"][name]["Display"]);
            if (words.Values.Any(w => w.Length > 0)) return words;
        }

        return null;
    }

    private IReadOnlyList<Question> Choice(string reference, JsonPart question, string selector, Question whole, QualtricsAnswer answer)
    {
        var multiple = selector is "MAVR" or "MAHR" or "MACOL" or "MSB";
        var choices = _choices.Of(reference, question, answer.Choices, names: false);
        foreach (var (id, code) in answer.Choices.Where(c => choices.Exists(o => o.Code == c.Value && o.Other))) answer.Parts[id] = $"{whole.Id}.{code}.{QuestionFields.OtherSuffix}";
        if (choices.Count < 2 && !question["DynamicChoices"]["Locator"].Exists)
        {
            if (choices.Count == 1 && choices[0].Text.TryGetValue(_texts.Default, out var only))
            {
                _notes.Change(reference, "asked as agreement", $"it has one choice, \"{only}\"");
                return [whole with { Type = QuestionType.Consent, Text = QualtricsTexts.Join(new(whole.Text), new(choices[0].Text)) }];
            }

            _notes.Leave(reference, "a question of choices without choices");
            return [];
        }

        var (least, most) = multiple ? QualtricsEntry.ChoiceRange(question) : (null, null);
        return
        [
            whole with
            {
                Type = multiple ? QuestionType.Multiple : QuestionType.Single,
                Choices = choices,
                Display = selector == "DL" ? ChoiceDisplay.DropDown : ChoiceDisplay.List,
                Shuffle = QualtricsChoices.IsShuffled(question),
                AtLeast = least,
                AtMost = most,
            },
        ];
    }

    private Question Ranked(string reference, JsonPart question, Question whole, QualtricsAnswer answer) => whole with
    {
        Type = QuestionType.Ranking,
        Choices = [.. _choices.Of(reference, question, answer.Choices, names: true).Select(c => c with { Other = false })],
        Shuffle = QualtricsChoices.IsShuffled(question),
    };

    private bool IsRequired(string reference, JsonPart question)
    {
        var settings = question["Validation"]["Settings"];
        if (!settings["ForceResponse"].Holds) return settings["ForceResponse"].Text == "RequestResponse" && Requested(reference);
        return settings["ForceResponseType"].Text != "RequestResponse" || Requested(reference);
    }

    private bool Requested(string reference)
    {
        _notes.Change(reference, "may be left unanswered", "an answer was asked for once more, but not required");
        return false;
    }
}

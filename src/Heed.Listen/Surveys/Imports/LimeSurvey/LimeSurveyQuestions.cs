using System.Globalization;
using Heed.Measures.Reports;
using Words = System.Collections.Generic.Dictionary<string, string>;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Turns questions into ours, one or several each, and notes what their answers are called.</summary>
internal sealed class LimeSurveyQuestions(LimeSurveyTexts texts, LimeVariables variables, ImportNotes notes)
{
    private readonly QuestionNames _names = new(notes);
    private readonly List<Computed> _computed = [];

    public IReadOnlyList<Computed> Computed => _computed;

    /// <summary>A name of our own, for what the source does not call a question.</summary>
    public string Name(string wanted) => _names.Take(wanted, wanted);

    public IReadOnlyList<Question> Read(LimeQuestion q)
    {
        if (Reject(q) is { } why)
        {
            notes.Leave(q.Id, why);
            return [];
        }

        var id = _names.Take(q.Id, q.Title.Length > 0 ? q.Title : $"q{q.Id}");
        if (q.Type == "*")
        {
            Equation(q, id);
            return [];
        }

        var whole = new Question { Id = id, Type = QuestionType.Text, Text = q.Text, Hint = q.Help, Required = q.Mandatory is "Y" or "S" };
        if (q.Mandatory == "S") notes.Change(q.Id, "must be answered", "an answer was asked for, but not insisted on");
        var choices = new LimeSurveyChoices(q, texts, variables, notes);
        var arrays = new LimeSurveyArrays(q, texts, variables, notes, _names);
        var read = q.Type switch
        {
            "L" or "!" or "5" or "G" or "O" => choices.Single(whole, _names),
            "M" or "P" => choices.Multiple(whole),
            "R" => choices.Ranking(whole),
            "1" or "A" or "B" or "C" or "E" or "F" or "H" or ":" or ";" => arrays.Read(whole),
            "K" or "Q" => arrays.Parts(whole),
            _ => [One(q, whole)],
        };
        if (read.Count > 0) notes.Carry(q.Id, read[0].Type, read.Select(r => r.Id));
        return read;
    }

    private static Phrase? Reject(LimeQuestion q) => q.Type switch
    {
        "I" => "asks for the language, which Heed offers by itself on every survey page",
        _ when q.Attribute("hidden") == "1" && q.Type is not "*" => "is hidden from respondents; what it held comes with the invitation or is worked out",
        _ when q.Relevance == "0" => "is never shown",
        _ when q.Type.Length != 1 || !"L!5GOMPR1ABCEFH:;KQNDYSTUX|*".Contains(q.Type, StringComparison.Ordinal) => (Phrase)$"a question of type {q.Type}, which Heed has not",
        _ => null,
    };

    private Question One(LimeQuestion q, Question whole)
    {
        var (kind, question) = q.Type switch
        {
            "N" => (LimeKind.Number, Number(q, whole)),
            "D" => (LimeKind.Date, Date(q, whole)),
            "Y" => (LimeKind.YesNo, whole with { Type = QuestionType.YesNo }),
            "X" => (LimeKind.Words, whole with { Type = QuestionType.Statement, Required = false }),
            "|" => (LimeKind.Words, whole with { Type = QuestionType.File, Accept = FileKinds.Documents }),
            _ => (LimeKind.Words, whole with { Long = q.Type is "T" or "U", MaxLength = q.Whole("maximum_chars") }),
        };
        if (question.Type != QuestionType.Statement) variables.Add(q, "", new(kind, whole.Id));
        if (q.Type == "|" && q.Whole("max_num_of_files") is > 1) notes.Change(q.Id, "one file", "a question takes one file");
        return question;
    }

    private static Question Number(LimeQuestion q, Question whole) => whole with
    {
        Type = QuestionType.Number,
        Min = q.Number("min_num_value_n"),
        Max = q.Number("max_num_value_n"),
        Step = q.Attribute("num_value_int_only") == "1" ? 1 : null,
        Unit = q.Attributes.GetValueOrDefault("suffix") is { } unit && unit.Values.Any(u => u.Length > 0) ? Tagged(unit, whole.Text.Keys) : null,
    };

    private Question Date(LimeQuestion q, Question whole)
    {
        if (q.Attribute("date_format").Contains('H', StringComparison.Ordinal)) notes.Change(q.Id, "a day without a time", "dates are whole days");
        return whole with { Type = QuestionType.Date, Earliest = Day(q.Attribute("date_min")), Latest = Day(q.Attribute("date_max")) };
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text.Split(' ')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>An attribute's words in each language; one without a language holds for all.</summary>
    internal static Words Tagged(Words values, IEnumerable<string> languages) =>
        values.TryGetValue("", out var all) ? languages.ToDictionary(l => l, l => HtmlText.Of(all), StringComparer.Ordinal) : values.ToDictionary(v => v.Key, v => HtmlText.Of(v.Value), StringComparer.Ordinal);

    private void Equation(LimeQuestion q, string id)
    {
        var own = q.Attribute("equation");
        var text = (own.Length > 0 ? HtmlText.Of(own) : q.Text.GetValueOrDefault(texts.Default, "")).Trim();
        if (text.Length < 3 || text[0] != '{' || text[^1] != '}' || text[1..^1].Contains('}', StringComparison.Ordinal))
        {
            notes.Leave(q.Id, "an equation that mixes words and several values");
            return;
        }

        var (term, isWords, why) = LimeSurveyLogic.Term(text[1..^1], variables);
        if (term is null)
        {
            notes.Leave(q.Id, $"the equation {text}: {why}");
            return;
        }

        _computed.Add(new() { Id = id, As = term, Type = isWords ? "code" : "number" });
        variables.Add(q, "", new(isWords ? LimeKind.Code : LimeKind.Number, id));
        notes.Carry(q.Id, QuestionType.Number, id);
        notes.Change(q.Id, $"worked out as {term}", "equations are computed values, not shown as questions");
        if (q.Relevance is not ("" or "1")) notes.Leave(q.Id, $"worked out only where {q.Relevance}: it is wherever its answers are there");
    }
}

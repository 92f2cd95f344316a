using System.Globalization;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Questions of choices: lists, ticks, orders.</summary>
internal sealed class LimeSurveyChoices(LimeQuestion q, LimeSurveyTexts texts, LimeVariables variables, ImportNotes notes)
{
    private const string Other = "other";

    public IReadOnlyList<Question> Single(Question whole, QuestionNames names)
    {
        Dictionary<string, string> codes = new(StringComparer.Ordinal);
        var taken = new ChoiceCodes(notes, q.Id, names: false);
        List<Choice> choices = q.Type switch
        {
            "5" => [.. Enumerable.Range(1, 5).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new Choice { Code = n, Text = texts.Same(_ => n) })],
            "G" => [Known("F", "female"), Known("M", "male")],
            _ => [.. q.AnswersOn(0).Select(a => new Choice { Code = codes[a.Code] = taken.Take(a.Code), Text = a.Text })],
        };
        if (q.Other && q.Type is "L" or "!") AddOther(choices, taken, codes, whole.Id, "-oth-");
        variables.Add(q, "", new(LimeKind.Code, whole.Id) { Codes = codes });
        if (choices.Count < 2)
        {
            notes.Leave(q.Id, "a question of fewer than two choices");
            return [];
        }

        var question = whole with { Type = QuestionType.Single, Choices = choices, Display = q.Type == "!" ? ChoiceDisplay.DropDown : ChoiceDisplay.List, Shuffle = IsShuffled };
        if (q.Type != "O") return [question];
        var comment = names.TakePart(whole.Id, "comment");
        variables.Add(q, "comment", new(LimeKind.Words, comment));
        notes.Change(q.Id, $"its comment is a question of its own, {comment}", "choices take words only where they are \"other\"");
        return [question, new() { Id = comment, Type = QuestionType.Text, Text = whole.Text, Long = true }];
    }

    public IReadOnlyList<Question> Multiple(Question whole)
    {
        var comments = q.Type == "P";
        var taken = new ChoiceCodes(notes, q.Id, names: comments);
        Dictionary<string, string> codes = new(StringComparer.Ordinal);
        var alone = q.Attribute("exclude_all_others").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<Choice> choices = [.. q.PartsOn(0).Select(p => new Choice { Code = codes[p.Code] = taken.Take(p.Code), Text = p.Text, Other = comments, Alone = alone.Contains(p.Code, StringComparer.Ordinal) })];
        foreach (var (part, code) in codes)
        {
            variables.Add(q, part, new(LimeKind.Tick, whole.Id, code));
            if (comments) variables.Add(q, part + "comment", new(LimeKind.Words, $"{whole.Id}.{code}.{QuestionFields.OtherSuffix}"));
            if (comments) variables.Add(q, part + "_comment", new(LimeKind.Words, $"{whole.Id}.{code}.{QuestionFields.OtherSuffix}"));
        }

        variables.Add(q, "", new(LimeKind.Choices, whole.Id) { Codes = codes });
        if (comments) notes.Change(q.Id, "a comment belongs to a choice made", "words are taken with a choice");
        if (q.Other) AddOther(choices, taken, codes, whole.Id, Other);
        if (choices.Count == 0)
        {
            notes.Leave(q.Id, "a question of choices without choices");
            return [];
        }

        if (choices.Count > 1) return [whole with { Type = QuestionType.Multiple, Choices = choices, Shuffle = IsShuffled, AtLeast = q.Whole("min_answers") is > 0 and var least ? least : null, AtMost = q.Whole("max_answers") is > 0 and var most ? most : null }];
        notes.Change(q.Id, "asked as agreement", "it has one choice to tick");
        foreach (var part in codes.Keys) variables.Add(q, part, new(LimeKind.YesNo, whole.Id));
        return [whole with { Type = QuestionType.Consent, Text = LimeSurveyTexts.Join(new(whole.Text), new Dictionary<string, string>(choices[0].Text)) }];
    }

    public IReadOnlyList<Question> Ranking(Question whole)
    {
        Dictionary<string, string> codes = new(StringComparer.Ordinal);
        var taken = new ChoiceCodes(notes, q.Id, names: true);
        // Newer files rank sub-questions, older ones answers.
        var items = q.Answers.Count > 0 ? q.AnswersOn(0) : q.PartsOn(0);
        List<Choice> choices = [.. items.Select(a => new Choice { Code = codes[a.Code] = taken.Take(a.Code), Text = a.Text })];
        for (var place = 1; place <= choices.Count; place++) variables.Add(q, place.ToString(CultureInfo.InvariantCulture), new(LimeKind.Rank, whole.Id, place.ToString(CultureInfo.InvariantCulture)) { Codes = codes });
        if (choices.Count >= 2) return [whole with { Type = QuestionType.Ranking, Choices = choices, Shuffle = IsShuffled, AtLeast = q.Whole("min_answers") is > 0 and var least ? least : null, AtMost = q.Whole("max_answers") is > 0 and var most ? most : null }];
        notes.Leave(q.Id, "an order of fewer than two");
        return [];
    }

    private bool IsShuffled => q.Attribute("random_order") is "1" or "2" || q.Attribute("answer_order") == "random" || q.Attribute("subquestion_order") == "random";

    private Choice Known(string code, string word) => new() { Code = code, Text = texts.Same(l => LimeSurveyWords.Of(word, l)) };

    private void AddOther(List<Choice> choices, ChoiceCodes taken, Dictionary<string, string> codes, string id, string theirs)
    {
        var code = taken.Take(Other);
        codes[theirs] = code;
        var said = q.Attributes.GetValueOrDefault("other_replace_text");
        var words = said is not null && said.Values.Any(w => w.Length > 0) ? LimeSurveyQuestions.Tagged(said, texts.Languages) : texts.Same(l => LimeSurveyWords.Of(Other, l));
        choices.Add(new() { Code = code, Text = words, Other = true, Fixed = true });
        variables.Add(q, Other, new(LimeKind.Words, $"{id}.{code}.{QuestionFields.OtherSuffix}"));
    }
}

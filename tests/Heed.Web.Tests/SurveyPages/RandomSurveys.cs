using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Editing;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;
using Words = System.Collections.Generic.Dictionary<string, string>;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>Surveys made up by chance: pages, loops, choices brought along, values worked out, jumps, and conditions on whatever came before.</summary>
internal sealed class RandomSurveys(Random random)
{
    private static readonly QuestionType[] s_types =
    [
        QuestionType.Nps, QuestionType.Csat, QuestionType.Single, QuestionType.Multiple, QuestionType.Multiple, QuestionType.YesNo, QuestionType.Number, QuestionType.Text, QuestionType.Date,
        QuestionType.Statement, QuestionType.Matrix, QuestionType.Slider,
    ];

    private readonly List<SurveyPage> _pages = [];
    private readonly List<Computed> _computed = [];
    private int _count;

    public static SurveyDefinition Make(int seed)
    {
        for (var random = new Random(seed); ;)
        {
            // Some contradict the rules, such as a loop over what a loop asks; another is made up then.
            var survey = new RandomSurveys(random).Make();
            if (SurveyRules.Check(survey).Count == 0) return survey;
        }
    }

    private SurveyDefinition Make()
    {
        var pages = random.Next(2, 5);
        for (var p = 0; p < pages; p++) AddPage(p, pages);
        return new() { Title = Say("Random"), DefaultLanguage = "en", Pages = _pages, Computed = _computed };
    }

    private SurveyDefinition SoFar => new() { Title = Say("Random"), DefaultLanguage = "en", Pages = _pages, Computed = _computed };

    private void AddPage(int at, int pages)
    {
        var page = new SurveyPage { Id = $"p{at}", Questions = [], ShowIf = at > 0 && Chance(4) ? Condition(at, null) : null, Shuffle = Chance(6) };
        _pages.Add(page);
        var over = SoFar.Pages.Take(at).Where(p => p.Loop is null).SelectMany(p => p.Questions).Where(q => q.Type == QuestionType.Multiple && q.ChoicesFrom is null).ToList();
        if (over.Count > 0 && Chance(3)) page = page with { Loop = new() { Name = $"l{at}", Over = over[random.Next(over.Count)].Id, NotChosen = Chance(3) } };
        for (var q = random.Next(2, 6); q > 0; q--)
        {
            _pages[at] = page;
            page = page with { Questions = [.. page.Questions, Question(at)] };
        }

        _pages[at] = page;
        if (page.Loop is null && at + 2 < pages && Chance(4)) _pages[at] = page with { Jumps = [new() { To = Chance(3) ? Jump.End : $"p{at + 2}", If = Condition(at + 1, null) }] };
        if (Chance(3) && Numbers(at + 1) is [_, ..] numbers) _computed.Add(new() { Id = $"c{at}", As = $"round(mean({string.Join(", ", numbers.Take(3))}) * 2)" });
    }

    private Question Question(int at)
    {
        var type = s_types[random.Next(s_types.Length)];
        var id = $"q{_count++}";
        var question = new Question { Id = id, Type = type, Text = Say(id), NotApplicable = type != QuestionType.Statement && type != QuestionType.Text && Chance(4), ShowIf = Chance(2) ? Condition(at, id) : null };
        var brought = SoFar.Pages.SelectMany(p => p.Loop is null ? p.Questions : []).Where(q => q.Type == QuestionType.Multiple && q.ChoicesFrom is null).ToList();
        return type switch
        {
            QuestionType.Single or QuestionType.Multiple when brought.Count > 0 && Chance(3) => question with { ChoicesFrom = new() { Question = brought[random.Next(brought.Count)].Id, NotChosen = Chance(3) } },
            QuestionType.Single => question with { Choices = Choices(at, id), Display = Chance(3) ? ChoiceDisplay.DropDown : ChoiceDisplay.List },
            QuestionType.Multiple => question with { Choices = Choices(at, id) },
            QuestionType.Matrix => question with { Rows = [Choice("r1"), Choice("r2")], Cells = MatrixCells.Rating },
            QuestionType.Slider => question with { Min = 0, Max = 10 },
            _ => question,
        };
    }

    private Choice[] Choices(int at, string id) => [.. Enumerable.Range(1, random.Next(2, 5)).Select(n => Choice(n == 2 ? "7" : $"k{n}") with { ShowIf = n > 2 && Chance(3) ? Condition(at, id) : null })];

    /// <summary>A condition on what was asked before, on values worked out, or on the respondent; null where nothing was.</summary>
    private string? Condition(int page, string? question)
    {
        var offers = ConditionOffers.Before(SoFar, Math.Min(page, _pages.Count), page < _pages.Count ? question : null).Where(o => o.Field.Question.ChoicesFrom is null && !InLoop(o.Field.Question)).ToList();
        return offers.Count == 0 ? null : Nested(offers, page, 0);
    }

    private string Nested(List<(AnswerField Field, IReadOnlyList<ConditionOffer> Offers)> offers, int page, int depth) => random.Next(depth > 2 ? 5 : 9) switch
    {
        0 when _computed.Count > 0 => $"{_computed[random.Next(_computed.Count)].Id} >= {random.Next(2, 16)}",
        1 when offers.Find(o => o.Field.Type?.Kind == FieldKind.Multi).Field is { } many => $"count({many.Name}) {(Chance(2) ? ">=" : "<")} {random.Next(1, 3)}",
        2 when offers.Find(o => o.Field.IsText).Field is { } words => Chance(2) ? $"{words.Name} contains 'a'" : $"length({words.Name}) > 3",
        3 when offers.FindAll(o => o.Field.Type is { IsNumeric: true }) is [_, _, ..] numbers => $"{numbers[0].Field.Name} + {numbers[^1].Field.Name} > {random.Next(1, 15)}",
        5 => $"({Nested(offers, page, depth + 1)}) and ({Nested(offers, page, depth + 1)})",
        6 => $"({Nested(offers, page, depth + 1)}) or ({Nested(offers, page, depth + 1)})",
        7 => $"not ({Nested(offers, page, depth + 1)})",
        8 => $"na({offers[random.Next(offers.Count)].Field.Name})",
        _ => offers[random.Next(offers.Count)].Offers is var all ? all[random.Next(all.Count)].Condition : "",
    };

    private bool InLoop(Question question) => _pages.Exists(p => p.Loop is not null && p.Questions.Contains(question));

    private List<string> Numbers(int page) =>
        [.. ConditionOffers.Before(SoFar, page, null).Select(o => o.Field).Where(f => f.Type is { IsNumeric: true } && !InLoop(f.Question)).Select(f => ExpressionText.Name(f.Name))];

    private bool Chance(int of) => random.Next(of) == 0;

    private static Choice Choice(string code) => new() { Code = code, Text = Say(code) };

    private static Words Say(string text) => new(StringComparer.Ordinal) { ["en"] = text };
}

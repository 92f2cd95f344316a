using Heed.Listen.Responses;
using Heed.Listen.Tests.Surveys;

namespace Heed.Listen.Tests.Responses;

/// <summary>What an answer must hold as a whole, type by type.</summary>
public sealed class CheckAnswersTests
{
    private const string Items = """ "choices": [ { "code": "a", "text": { "en": "A" } }, { "code": "b", "text": { "en": "B" } }, { "code": "c", "text": { "en": "C" } } ] """;
    private const string Rows = """ "rows": [ { "code": "x", "text": { "en": "X" } }, { "code": "y", "text": { "en": "Y" }, "showIf": "first = 'yes'" } ] """;
    private const string Sides = """ "sides": [ { "code": "l", "text": { "en": "L" } }, { "code": "r", "text": { "en": "R" } } ] """;
    private const string Special = """ "choices": [ { "code": "a", "text": { "en": "A" } }, { "code": "b", "text": { "en": "B" } }, { "code": "c", "text": { "en": "C" }, "other": true }, { "code": "none", "text": { "en": "None" }, "alone": true } ] """;

    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "consent", "\"required\": true", "", "q MustAgree" },
        { "consent", "\"required\": true", "q=no", "q MustAgree" },
        { "consent", "\"required\": true", "q=yes", "" },
        { "consent", "", "q=no", "" },
        { "matrix", $"\"required\": true, {Rows}, {Items}", "", "q.x Missing" },
        { "matrix", $"\"required\": true, {Rows}, {Items}", "first=yes q.x=a", "q.y Missing" },
        { "matrix", $"\"required\": true, {Rows}, {Items}", "first=no q.x=a", "" },
        { "matrix", $"{Rows}, {Items}", "first=yes q.y=a", "" },
        { "pair", $"\"required\": true, {Sides}", "q.l=3", "q.r Missing" },
        { "pair", $"\"required\": true, {Sides}", "q.l=3 q.r=5", "" },
        { "contact", "\"required\": true, \"parts\": [\"name\", \"city\"]", "q.name=Kari", "q.city Missing" },
        { "ranking", Items, "", "" },
        { "ranking", $"\"required\": true, {Items}", "", "q Missing" },
        { "ranking", $"\"required\": true, {Items}", "q.a=1 q.b=2", "q TooFew 3" },
        { "ranking", $"\"required\": true, {Items}", "q.a=3 q.b=2 q.c=1", "" },
        { "ranking", Items, "q.a=1 q.b=2", "" },
        { "ranking", Items, "q.a=1 q.b=1", "q.b SamePlace 1" },
        { "ranking", Items, "q.a=1 q.b=3", "q Gap 2" },
        { "ranking", $"\"atLeast\": 2, {Items}", "q.a=1", "q TooFew 2" },
        { "ranking", $"\"atMost\": 1, {Items}", "q.a=1 q.b=2", "q TooMany 1" },
        { "sum", $"\"total\": 100, {Items}", "", "" },
        { "sum", $"\"required\": true, \"total\": 100, {Items}", "", "q Missing" },
        { "sum", $"\"total\": 100, {Items}", "q.a=60 q.b=30", "q WrongTotal 100 90" },
        { "sum", $"\"total\": 100, {Items}", "q.a=33,3 q.b=33.3 q.c=33.4", "" },
        { "sum", $"\"total\": 100, {Items}", "q.a=101", "q.a TooLarge 100" },
        { "multiple", $"\"atLeast\": 2, {Items}", "", "" },
        { "multiple", $"\"atLeast\": 2, \"required\": true, {Items}", "", "q Missing" },
        { "multiple", $"\"atLeast\": 2, {Items}", "q=a", "q TooFew 2" },
        { "multiple", $"\"atMost\": 2, {Items}", "q=a q=b q=c", "q TooMany 2" },
        { "multiple", $"\"atLeast\": 2, {Special}", "q=none", "" },
        { "multiple", Special, "q=none q=a", "q NotAlone" },
        { "multiple", Special, "q=a q=c q.c.other=mine", "" },
        { "multiple", Special, "q=a q.c.other=mine", "q.c.other WordsAlone" },
        { "single", Special, "q.c.other=mine", "q.c.other WordsAlone" },
        { "single", Special, "q=c", "" },
        { "number", "\"checks\": [ { \"holds\": \"q > 5\", \"text\": { \"en\": \"More!\" } } ]", "", "" },
        { "number", "\"checks\": [ { \"holds\": \"q > 5\", \"text\": { \"en\": \"More!\" } } ]", "q=4", "q Check" },
        { "number", "\"checks\": [ { \"holds\": \"q > 5\", \"text\": { \"en\": \"More!\" } } ]", "q=6", "" },
        { "date", "\"required\": true", "", "q Missing" },
        { "signature", "\"required\": true", "", "q Missing" },
        { "clear", "\"required\": true", "q=yes", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_whole_answer_is_checked(string type, string more, string given, string faults)
    {
        var survey = SomeSurveys.Published(SomeSurveys.Of(SomeSurveys.Question("first", "yesNo") + "," + SomeSurveys.Question("q", type, more)));
        var sent = given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).ToLookup(part => part[0], part => (string?)part[1]);
        var read = ReadAnswers.From(survey, name => [.. sent[name]]);
        var walk = new SurveyWalk(survey, Respondent.Unknown);
        var found = read.Faults.Count > 0 ? read.Faults : CheckAnswers.Of(survey, walk, survey.Find("q")!, walk.Asked(read.Answers));
        string.Join("; ", found.Select(f => string.Join(' ', [f.Field, f.Rule, .. f.Numbers]))).ShouldBe(faults);
        found.ShouldAllBe(f => f.Message.Length > 4 && !f.Message.Contains('{'));
    }

    [Fact]
    public void Not_applicable_for_the_whole_stands_for_each_part()
    {
        var survey = SomeSurveys.Published(SomeSurveys.Of(SomeSurveys.Question("q", "sum", $"\"total\": 10, \"required\": true, \"notApplicable\": true, {Items}")));
        var read = ReadAnswers.From(survey, name => name == "q" ? ["na"] : []);
        read.Faults.ShouldBeEmpty();
        read.Answers.Values.Keys.ShouldBe(["q.a", "q.b", "q.c"]);
        CheckAnswers.Of(survey, new(survey, Respondent.Unknown), survey.Find("q")!, read.Answers).ShouldBeEmpty();
    }
}

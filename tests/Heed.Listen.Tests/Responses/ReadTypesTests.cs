using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Listen.Tests.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Responses;

/// <summary>Each type of question reads what people write in it, and says which rule the rest breaks.</summary>
public sealed class ReadTypesTests
{
    private static readonly PublishedSurvey s_survey = SomeSurveys.Published(SomeSurveys.Of(string.Join(",",
        SomeSurveys.Question("any", "number"),
        SomeSurveys.Question("half", "number", "\"min\": -1, \"max\": 10, \"step\": 0.5"),
        SomeSurveys.Question("slide", "slider"),
        SomeSurveys.Question("day", "date", "\"earliest\": \"2026-01-01\", \"latest\": \"2026-12-31\""),
        SomeSurveys.Question("sure", "yesNo", "\"notApplicable\": true"),
        SomeSurveys.Question("mail", "email"),
        SomeSurveys.Question("call", "phone"),
        SomeSurveys.Question("short", "text", "\"maxLength\": 5"),
        SomeSurveys.Question("who", "contact", "\"parts\": [\"name\", \"email\", \"phone\"]"))));

    [Theory]
    [InlineData("any", "3", 3)]
    [InlineData("any", " 3,25 ", 3.25)]
    [InlineData("any", "3.25", 3.25)]
    [InlineData("any", "-7", -7)]
    [InlineData("any", "−7,5", -7.5)]
    [InlineData("any", "-0", 0)]
    [InlineData("half", "9.5", 9.5)]
    [InlineData("half", "-1", -1)]
    [InlineData("slide", "100", 100)]
    public void A_number_is_read_with_a_comma_or_a_point(string field, string sent, double value) =>
        ReadAnswer.Value(s_survey.Field(field)!, [sent]).ShouldBe((FieldValue.Of(value), null));

    [Theory]
    [InlineData("any", "many", AnswerRule.NotANumber, null)]
    [InlineData("any", "1,000.5", AnswerRule.NotANumber, null)]
    [InlineData("any", "1e3", AnswerRule.NotANumber, null)]
    [InlineData("any", "NaN", AnswerRule.NotANumber, null)]
    [InlineData("any", "٣", AnswerRule.NotANumber, null)]
    [InlineData("any", "99999999999999999999999999999999999999999999", AnswerRule.NotANumber, null)]
    [InlineData("any", "na", AnswerRule.NotANumber, null)]
    [InlineData("half", "-1.5", AnswerRule.TooSmall, -1.0)]
    [InlineData("half", "10.5", AnswerRule.TooLarge, 10.0)]
    [InlineData("half", "2.3", AnswerRule.OffStep, 0.5)]
    [InlineData("slide", "101", AnswerRule.TooLarge, 100.0)]
    [InlineData("day", "2026-02-30", AnswerRule.NotADay, null)]
    [InlineData("day", "1.2.2026", AnswerRule.NotADay, null)]
    [InlineData("day", "2025-12-31", AnswerRule.TooEarly, "2026-01-01")]
    [InlineData("day", "2027-01-01", AnswerRule.TooLate, "2026-12-31")]
    [InlineData("sure", "maybe", AnswerRule.NotAChoice, null)]
    public void What_breaks_a_rule_is_told_with_its_number(string field, string sent, AnswerRule rule, object? number)
    {
        var (value, fault) = ReadAnswer.Value(s_survey.Field(field)!, [sent]);
        value.ShouldBeNull();
        fault!.Rule.ShouldBe(rule);
        fault.Field.ShouldBe(field);
        if (number is string day) number = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        fault.Numbers.ShouldBe(number is null ? [] : [number]);
        fault.Message.ShouldNotContain("{0");
    }

    [Theory]
    [InlineData("day", "2026-02-28", "2026-02-28")]
    [InlineData("sure", "yes", "yes")]
    public void Days_and_yes_are_codes(string field, string sent, string code) => ReadAnswer.Value(s_survey.Field(field)!, [sent]).Value.ShouldBe(FieldValue.Of(code));

    [Fact]
    public void Not_applicable_is_taken_where_it_is_offered() => ReadAnswer.Value(s_survey.Field("sure")!, ["", "na"]).Value.ShouldBe(FieldValue.NotApplicable.Value);

    [Theory]
    [InlineData("mail", "kari.nordmann+heed@post.example.no", null)]
    [InlineData("mail", "Åse@blåbær.example", null)]
    [InlineData("mail", "kari", AnswerRule.NotEmail)]
    [InlineData("mail", "kari@example", AnswerRule.NotEmail)]
    [InlineData("mail", "a@b@example.com", AnswerRule.NotEmail)]
    [InlineData("mail", "a b@example.com", AnswerRule.NotEmail)]
    [InlineData("mail", "a@.com", AnswerRule.NotEmail)]
    [InlineData("mail", "a@x.com, b@x.com", AnswerRule.NotEmail)]
    [InlineData("call", "+47 22 12 34 56", null)]
    [InlineData("call", "(022) 123-45.67", null)]
    [InlineData("call", "call me", AnswerRule.NotPhone)]
    [InlineData("call", "123", AnswerRule.NotPhone)]
    [InlineData("call", "47+22123456", AnswerRule.NotPhone)]
    [InlineData("short", "12345", null)]
    [InlineData("short", "123456", AnswerRule.TooLong)]
    [InlineData("who.email", "nobody", AnswerRule.NotEmail)]
    [InlineData("who.phone", "none", AnswerRule.NotPhone)]
    [InlineData("who.name", "Kari", null)]
    public void Words_are_checked_by_what_they_are_and_kept_either_way(string field, string sent, AnswerRule? rule)
    {
        var (text, fault) = ReadAnswer.Text(s_survey.Field(field)!, [sent]);
        text.ShouldBe(sent);
        (fault?.Rule).ShouldBe(rule);
    }
}

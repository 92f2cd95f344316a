using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Listen.Tests.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Responses;

public sealed class ReadAnswerTests
{
    private static readonly PublishedSurvey s_sample = SomeSurveys.Published(SomeSurveys.Sample);

    public static TheoryData<string, string?[], object?> Good => new()
    {
        { "nps", ["0"], 0.0 },
        { "nps", ["10"], 10.0 },
        { "nps", [], null },
        { "nps", [""], null },
        { "nps", [null], null },
        { "nps", ["", "9"], 9.0 },
        { "nps", ["9", "9"], 9.0 },
        { "ease", ["7"], 7.0 },
        { "ease", ["na"], "na" },
        { "channel_used", ["phone"], "phone" },
        { "reasons", ["tone", "waiting", "tone"], "tone,waiting" },
        { "reasons", ["na"], "na" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void What_the_question_offers_is_taken(string question, string?[] sent, object? value)
    {
        var (read, fault) = ReadAnswer.Value(s_sample.Field(question)!, sent);
        fault.ShouldBeNull();
        object? plain = read switch
        {
            FieldValue.Number number => number.Value,
            FieldValue.Code code => code.Label,
            FieldValue.Codes codes => string.Join(',', codes.Labels),
            FieldValue.NotApplicable => "na",
            _ => null,
        };
        plain.ShouldBe(value);
    }

    [Theory]
    [InlineData("nps", "11")]
    [InlineData("nps", "-1")]
    [InlineData("nps", "+1")]
    [InlineData("nps", "1.0")]
    [InlineData("nps", " 1")]
    [InlineData("nps", "1e0")]
    [InlineData("nps", "٣")]
    [InlineData("nps", "99999999999999999999")]
    [InlineData("nps", "na")]
    [InlineData("nps", "NaN")]
    [InlineData("satisfaction", "0")]
    [InlineData("satisfaction", "6")]
    [InlineData("ease", "8")]
    [InlineData("channel_used", "na")]
    [InlineData("channel_used", "PHONE")]
    [InlineData("channel_used", "pigeon")]
    [InlineData("reasons", "pigeon")]
    public void What_it_does_not_offer_is_refused_never_bent(string question, string sent)
    {
        var (value, fault) = ReadAnswer.Value(s_sample.Field(question)!, [sent]);
        fault!.Rule.ShouldBe(AnswerRule.NotAChoice);
        value.ShouldBeNull();
    }

    [Theory]
    [InlineData("nps", "3", "9")]
    [InlineData("channel_used", "phone", "chat")]
    [InlineData("reasons", "tone", "na")]
    [InlineData("reasons", "tone", "pigeon")]
    public void Two_answers_where_one_is_asked_are_none(string question, string one, string other) =>
        ReadAnswer.Value(s_sample.Field(question)!, [one, other]).Fault!.Rule.ShouldBe(AnswerRule.NotAChoice);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" \r\n\t ", null)]
    [InlineData("  two words  ", "two words")]
    [InlineData("first\r\nsecond\nthird", "first\nsecond\nthird")]
    [InlineData("👍 Ærlig", "👍 Ærlig")]
    public void Words_are_kept_without_the_space_around_them(string? sent, string? kept) => ReadAnswer.Text([sent]).ShouldBe((kept, null));

    [Fact]
    public void Words_as_long_as_the_page_lets_them_be_are_taken_also_with_their_line_breaks_as_forms_send_them()
    {
        // A browser counts a line break as one character and sends it as two.
        var page = string.Join('\n', Enumerable.Repeat("nine char", 1_000));
        page.Length.ShouldBe(ReadAnswer.LongestText - 1);
        ReadAnswer.Text([page.Replace("\n", "\r\n", StringComparison.Ordinal)]).ShouldBe((page, null));
    }

    [Fact]
    public void Words_that_are_too_long_or_can_not_be_stored_are_refused()
    {
        ReadAnswer.Text([new string('a', ReadAnswer.LongestText + 1)]).Rule.ShouldBe(AnswerRule.TooLong);
        ReadAnswer.Text(["a\0b"]).Rule.ShouldBe(AnswerRule.Malformed);
        ReadAnswer.Text(["a\ud800b"]).Rule.ShouldBe(AnswerRule.Malformed);
    }
}

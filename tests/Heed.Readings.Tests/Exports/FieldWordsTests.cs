using Heed.Base.Sources;
using Heed.Readings.Exports;

namespace Heed.Readings.Tests.Exports;

public sealed class FieldWordsTests
{
    private static readonly SourceField s_field = new()
    {
        Name = "solved",
        Type = "code",
        Titles = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "Solved?", ["fi"] = "Ratkesiko?" },
        Labels = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal) { ["p"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "Partly", ["fi"] = "Osittain" } },
    };

    [Theory]
    [InlineData("fi", "Ratkesiko?", "Osittain")]
    [InlineData("FI", "Ratkesiko?", "Osittain")]
    [InlineData("fi-FI", "Ratkesiko?", "Osittain")]
    [InlineData("fr", "Solved?", "Partly")]
    public void A_question_and_its_choices_are_told_in_the_language_asked_for_else_in_english(string language, string title, string label)
    {
        FieldWords.Title(s_field, language).ShouldBe(title);
        FieldWords.Labels(s_field, language)["p"].ShouldBe(label);
    }

    [Fact]
    public void Yes_and_no_have_words_of_their_own_in_each_language()
    {
        FieldWords.Labels(new() { Name = "again", Type = "yesno" }, "fi")["yes"].ShouldBe("kyllä");
        ExportWords.In("de-AT").NotApplicable.ShouldBe("nicht zutreffend oder weiß nicht");
        ExportWords.In("fr").Customer.ShouldBe("Customer");
    }
}

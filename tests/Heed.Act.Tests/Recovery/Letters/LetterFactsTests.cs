using Heed.Act.Recovery.Letters;

namespace Heed.Act.Tests.Recovery.Letters;

public sealed class LetterFactsTests
{
    [Theory]
    [InlineData("nb-NO", "30,00 EUR")]
    [InlineData("de", "1.234,50 EUR")]
    [InlineData("en", "1,234.50 EUR")]
    [InlineData(null, "1,234.50 EUR")]
    public void Money_is_written_as_the_letters_language_writes_it(string? language, string written) =>
        LetterFacts.Money(written.StartsWith('3') ? 30_00 : 1_234_50, "EUR", language).ShouldBe(written);

    [Fact]
    public void Words_of_an_unknown_language_are_quoted_and_never_twice()
    {
        foreach (var language in ReadyLetters.Languages) LetterFacts.Quote("Loan", language).Length.ShouldBe(6, language);
        LetterFacts.Quote("", "en").ShouldBe("");
        var known = new Dictionary<string, string> { ["what"] = LetterFacts.Quote("Loan", "de"), ["name"] = "Nora" };
        new LetterWords("Re {what}", "Hello {name}, about \"{what}\" and {what}.").Fill(known).ShouldBe(new("Re „Loan“", "Hello Nora, about \"Loan\" and „Loan“."));
    }
}

using System.Globalization;
using Heed.Measures.Reports;

namespace Heed.Measures.Tests.Phrases;

public sealed class PhraseTests
{
    [Fact]
    public void Its_values_stand_apart_and_its_words_are_its_key()
    {
        Phrase phrase = $"must be from {1} to {2.5}, \"{"{x}"}\" isn't {{so}}.";
        phrase.Key.ShouldBe("must-be-from-0-to-1-2-isnt-so");
        phrase.ToString().ShouldBe("must be from 1 to 2.5, \"{x}\" isn't {so}.");
        phrase.Values.ShouldBe([1, 2.5, "{x}"]);
    }

    [Fact]
    public void A_text_is_a_phrase_without_values_and_a_phrase_holds_phrases()
    {
        Phrase rule = "must be {short}";
        Phrase whole = $"\"{"a"}\" {rule}.";
        rule.ToString().ShouldBe("must be {short}");
        whole.ToString().ShouldBe("\"a\" must be {short}.");
        whole.Values[1].ShouldBe(rule);
        ((Phrase?)(string?)null).ShouldBeNull();
    }

    [Fact]
    public void It_is_in_english_whoever_asks_and_cut_in_its_values_only()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("de");
        try
        {
            Phrase phrase = $"at most {1.5:0.00}: {new string('x', 400)}";
            phrase.ToString().ShouldStartWith("at most 1.50: xxx");
            phrase.Cut(100).ToString().Length.ShouldBeInRange(90, 102);
            phrase.Cut(100).Key.ShouldBe(phrase.Key);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

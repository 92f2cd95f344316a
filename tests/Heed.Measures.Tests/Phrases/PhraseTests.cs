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
            phrase.Cut(100).ToString().Length.ShouldBe(100);
            phrase.Cut(100).Key.ShouldBe(phrase.Key);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Phrases_of_the_same_words_and_values_are_the_same()
    {
        static Phrase Of(int most) => $"at most {most}";
        Of(3).ShouldBe(Of(3));
        Of(3).GetHashCode().ShouldBe(Of(3).GetHashCode());
        Of(3).ShouldNotBe(Of(4));
        Phrase fixedText = "at most 3";
        fixedText.ShouldNotBe(Of(3));
        Of(3).Equals((object?)null).ShouldBeFalse();
        Of(3).Equals((object)Of(3)).ShouldBeTrue();
    }

    [Fact]
    public void What_is_cut_is_no_longer_than_asked_for_and_half_a_letter_is_never_left()
    {
        Phrase phrase = $"{"abcdefgh"}!";
        phrase.Cut(9).ShouldBeSameAs(phrase);
        phrase.Cut(8).ToString().ShouldBe("abcdef…!");
        phrase.Cut(1).ToString().ShouldBe("a…!");
        Phrase numbers = $"{123456} and no more";
        numbers.Cut(3).ToString().ShouldBe("123456 and no more");
        Phrase face = $"{"ab\U0001F600cdef"}";
        face.Cut(5).ToString().ShouldBe("ab\U0001F600…");
        face.Cut(4).ToString().ShouldBe("ab…");
        Phrase inner = $"<{"abcdefgh"}>";
        Phrase outer = $"{inner}, {2}";
        outer.Cut(11).ToString().ShouldBe("<abcde…>, 2");
        outer.Cut(11).Key.ShouldBe(outer.Key);
    }
}

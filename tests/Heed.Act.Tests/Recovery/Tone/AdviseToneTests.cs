using Heed.Act.Recovery.Letters;
using Heed.Act.Recovery.Tone;

namespace Heed.Act.Tests.Recovery.Tone;

public sealed class AdviseToneTests
{
    public static TheoryData<string> Languages => [.. ReadyLetters.Languages];

    [Theory]
    [InlineData("en", "We are sorry you feel that way. As we already told you, mistakes were made.")]
    [InlineData("nb", "Vi beklager at du føler det slik. Som vi allerede har sagt, er saken videresendt, og den er videresendt igjen.")]
    [InlineData("da", "Vi beklager, at du føler det sådan. Som vi allerede har sagt: sagen bliver behandlet, og den bliver set på.")]
    [InlineData("sv", "Vi beklagar att du känner så. Som vi redan har sagt har det noterats, det har noterats.")]
    [InlineData("fi", "Olemme pahoillamme, että sinusta tuntuu siltä. Kuten jo kerroimme, asia on kirjattu.")]
    [InlineData("et", "Meil on kahju, et te nii tunnete. Nagu juba ütlesime, on see registreeritud; see on registreeritud.")]
    [InlineData("ru", "Нам жаль, что вы чувствуете это. Как мы уже говорили, обращение зарегистрировано.")]
    [InlineData("de", "Es tut uns leid, dass Sie das Gefühl haben. Wie bereits erklärt, wurde es weitergeleitet, es wurde weitergeleitet.")]
    public void Blame_hollow_words_and_hidden_doers_are_found_in_every_language_and_what_is_missing_too(string language, string text)
    {
        var notes = AdviseTone.Of(text, language, "Nora").Select(n => n.Kind).ToList();
        notes.ShouldContain(ToneKind.Blame);
        notes.ShouldContain(ToneKind.Hollow);
        notes.ShouldContain(ToneKind.Passive);
        notes.ShouldContain(ToneKind.NoNext);
        notes.ShouldContain(ToneKind.NoWhen);
        notes.ShouldContain(ToneKind.NoName);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_letters_that_come_along_keep_our_own_advice(string language)
    {
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            var letter = ReadyLetters.Of(kind, language);
            letter.Check().ShouldBeNull();
            AdviseTone.Of(letter.Text, language).Select(n => $"{kind} {n.Kind} {n.Words}").ShouldBeEmpty();
            letter.Text.ShouldContain("{name}");
            // Nothing but the link of an invitation may be left to fill in when all is known.
            if (kind == LetterKind.Review) letter.Text.ShouldContain("{link}");
        }
    }

    [Fact]
    public void Words_are_found_whole_and_said_as_they_stand()
    {
        AdviseTone.Of("You Forgot it.", "en").ShouldContain(new ToneNote(ToneKind.Blame, "You Forgot"));
        AdviseTone.Of("That you forgotten thing.", "en").ShouldNotContain(n => n.Kind == ToneKind.Blame);
        AdviseTone.Of("Ваше обращение зарегистрировано.", "ru").ShouldContain(new ToneNote(ToneKind.Passive, "зарегистрировано"));
    }

    [Theory]
    [InlineData("en", "That is not our fault, you should’ve\nread the letter.", "As per our policy we pay nothing.")]
    [InlineData("nb", "Det er ikke vår feil, du burde ha lest brevet.", "I henhold til våre vilkår betaler vi ingenting.")]
    [InlineData("da", "Det er ikke vores fejl, du burde have læst brevet.", "Ifølge vores retningslinjer betaler vi intet.")]
    [InlineData("sv", "Det är inte vårt fel, du borde ha läst brevet.", "Enligt våra riktlinjer betalar vi ingenting.")]
    [InlineData("fi", "Se ei ole meidän vikamme, sinun olisi pitänyt lukea kirje.", "Ehtojemme mukaan emme maksa mitään.")]
    [InlineData("et", "See ei ole meie süü, te oleksite pidanud kirja lugema.", "Vastavalt meie tingimustele me ei maksa.")]
    [InlineData("ru", "Это не наша вина, вам следовало прочитать письмо.", "Согласно нашим правилам мы ничего не платим.")]
    [InlineData("de", "Das ist nicht unsere Schuld, Sie hätten den Brief lesen müssen.", "Gemäß unseren Richtlinien zahlen wir nichts.")]
    public void Denial_blame_and_hiding_behind_rules_are_found_in_every_language(string language, string denial, string rules)
    {
        var kinds = AdviseTone.Of(denial, language, "").Select(n => n.Kind).ToList();
        kinds.ShouldContain(ToneKind.Denial);
        kinds.ShouldContain(ToneKind.Blame);
        kinds.ShouldNotContain(ToneKind.Rules);
        AdviseTone.Of(rules, language, "").Select(n => n.Kind).ShouldContain(ToneKind.Rules);
    }

    [Theory]
    [InlineData("Please answer URGENT!!!", "URGENT!!!")]
    [InlineData("Answer now!! We wait.", "now!!")]
    [InlineData("Good day! We wait! Hurry!", "! ! !")]
    [InlineData("ВЫ ДОЛЖНЫ заплатить", "ВЫ ДОЛЖНЫ")]
    [InlineData("DO IT NOW please", "DO IT NOW")]
    [InlineData("It is URGENT, so please answer.", "URGENT")]
    [InlineData("Your IBAN and the SEPA form for the EU; see https://bank.example/URGENT and {what}.", "")]
    [InlineData("Thank you! I will call tomorrow!", "")]
    [InlineData("I AM sorry, OK?", "")]
    public void Shouting_is_heard_and_abbreviations_are_not(string text, string shouted) =>
        string.Join('|', AdviseTone.Of(text, "en", "").Where(n => n.Kind == ToneKind.Shouting).Select(n => n.Words)).ShouldBe(shouted);

    [Fact]
    public void A_name_nobody_knows_is_not_missed()
    {
        const string text = "Hello, I will call you tomorrow about the card.";
        AdviseTone.Of(text, "en", "Nora").Select(n => n.Kind).ShouldBe([ToneKind.NoName]);
        AdviseTone.Of(text, "en", "").ShouldBeEmpty();
        AdviseTone.Of(text, "en").Select(n => n.Kind).ShouldBe([ToneKind.NoName], "a letter for many has a place for it");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_letter_in_another_language_than_the_customers_is_noticed_and_one_in_theirs_is_not(string language)
    {
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            var text = ReadyLetters.Of(kind, language).Text;
            foreach (var theirs in ReadyLetters.Languages) ReadLanguage.InsteadOf(text, theirs).ShouldBe(theirs == language ? null : language, $"{kind} for {theirs}");
        }
    }

    [Fact]
    public void Of_a_few_words_or_names_nobody_tells_the_language_and_what_is_said_is_looked_for_in_the_one_it_is_in()
    {
        ReadLanguage.InsteadOf("Hello Nora, thanks.", "da").ShouldBeNull();
        ReadLanguage.InsteadOf("", "da").ShouldBeNull();
        ReadLanguage.InsteadOf("Kære Nora, »A new card for the old one« sender jeg i dag til dig, og det er gratis.", "da").ShouldBeNull("a quotation is none");
        var notes = AdviseTone.Of("Dear Nora, you should have read the terms that we have sent to you with the card.", "da", "Nora");
        notes.ShouldContain(new ToneNote(ToneKind.OtherLanguage, "en"));
        notes.ShouldContain(new ToneNote(ToneKind.Blame, "you should have"));
    }

    [Fact]
    public void A_long_sentence_is_shown_by_its_beginning_and_short_texts_miss_nothing()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 26));
        AdviseTone.Of($"Hello Nora.\n{sentence}. Short one.", "en").Single(n => n.Kind == ToneKind.LongSentence).Words!.ShouldEndWith("…");
        AdviseTone.Of(string.Join(' ', Enumerable.Repeat("word", 25)) + ".", "en").ShouldNotContain(n => n.Kind == ToneKind.LongSentence);
        AdviseTone.Of("Thanks!", "en").ShouldBeEmpty();
        AdviseTone.Of("", "en").ShouldBeEmpty();
    }
}

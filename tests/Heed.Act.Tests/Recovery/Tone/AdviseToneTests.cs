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

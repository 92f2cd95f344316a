using System.Globalization;
using System.Text;

namespace Heed.Web.Demo.Comments;

/// <summary>Writes a comment out of a language's phrases: a word, a sentence or a short story.</summary>
internal sealed class CommentWriter
{
    private const double WritesOfOutage = 0.65, WritesOfRecovery = 0.3, WritesOfRelease = 0.3;

    private readonly StringBuilder _text = new();

    public string Write(CommentWish wish, Dice dice)
    {
        var phrases = Phrases.In(wish.Language);
        if (dice.Chance(0.12) && wish.News != DemoNews.Outage) return Typing.Touch(Capital(Fill(dice.Pick(phrases.Short.In(wish.Mood)), phrases, dice)), dice);
        _text.Clear();
        if (dice.Chance(0.28)) Sentence(dice.Pick(phrases.Openers.In(wish.Mood)), phrases, dice);
        Body(wish, phrases, dice);
        if (dice.Chance(0.3)) Sentence(dice.Pick(phrases.Closings.In(wish.Mood)), phrases, dice);
        return Typing.Touch(_text.ToString(), dice);
    }

    private void Body(CommentWish wish, Phrases phrases, Dice dice)
    {
        if (News(wish, phrases, dice) is { } news)
        {
            Sentence(news, phrases, dice);
            if (!dice.Chance(0.4)) return;
        }

        switch (wish.Mood)
        {
            case Mood.Neutral when wish.Praised != wish.Blamed:
                Sentence(dice.Pick(phrases.Themes[wish.Praised].Good) + dice.Pick(phrases.But) + dice.Pick(phrases.Themes[wish.Blamed].Bad), phrases, dice);
                break;
            case Mood.Neutral:
                Sentence(dice.Pick(phrases.Overall.Neutral), phrases, dice);
                break;
            case Mood.Good:
                About(phrases.Themes[wish.Praised].Good, phrases.Themes[wish.Praised].GoodMore, phrases.Overall.Good, phrases, dice);
                break;
            default:
                About(phrases.Themes[wish.Blamed].Bad, phrases.Themes[wish.Blamed].BadMore, phrases.Overall.Bad, phrases, dice);
                break;
        }
    }

    private void About(string[] clauses, string[] more, string[] overall, Phrases phrases, Dice dice)
    {
        var clause = dice.Pick(clauses);
        switch (dice.Weighted([0.34, 0.3, 0.2, 0.16]))
        {
            case 0:
                Sentence(clause, phrases, dice);
                break;
            case 1:
                Sentence(clause, phrases, dice);
                Sentence(dice.Pick(more), phrases, dice);
                break;
            case 2:
                Sentence(clause + dice.Pick(phrases.And) + dice.Pick(overall), phrases, dice);
                break;
            default:
                Sentence(dice.Pick(overall), phrases, dice);
                Sentence(clause, phrases, dice);
                break;
        }
    }

    private static string? News(CommentWish wish, Phrases phrases, Dice dice) => wish switch
    {
        { News: DemoNews.Outage, Mood: not Mood.Good } when dice.Chance(WritesOfOutage) => dice.Pick(phrases.Outage),
        { News: DemoNews.Recovery, Mood: not Mood.Bad } when dice.Chance(WritesOfRecovery) => dice.Pick(phrases.Recovery),
        { News: DemoNews.Release, Mood: Mood.Good, Praised: "mobile_app" } when dice.Chance(WritesOfRelease) => dice.Pick(phrases.Release),
        _ => null,
    };

    private void Sentence(string words, Phrases phrases, Dice dice)
    {
        if (_text.Length > 0) _text.Append(' ');
        // What ends with a colon or comma leads on into the next clause, which keeps its small letter.
        var leadsOn = _text.Length > 1 && _text[^2] is ':' or ',';
        var filled = Fill(words, phrases, dice);
        _text.Append(leadsOn ? filled : Capital(filled));
        if (filled[^1] is not ('.' or '!' or '?' or ':' or ',')) _text.Append('.');
    }

    private static string Fill(string words, Phrases phrases, Dice dice)
    {
        for (var open = words.IndexOf('{', StringComparison.Ordinal); open >= 0; open = words.IndexOf('{', StringComparison.Ordinal))
        {
            var close = words.IndexOf('}', open);
            words = string.Concat(words.AsSpan(0, open), dice.Pick(phrases.Slots[words[(open + 1)..close]]), words.AsSpan(close + 1));
        }

        return words;
    }

    private static string Capital(string words) => char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
}

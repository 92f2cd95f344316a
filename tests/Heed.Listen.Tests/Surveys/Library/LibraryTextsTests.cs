using System.Text;
using static Heed.Listen.Tests.Surveys.Library.LibraryTexts;

namespace Heed.Listen.Tests.Surveys.Library;

/// <summary>The library speaks eight languages, each in its own words and letters.</summary>
public sealed class LibraryTextsTests
{
    // Words that are the same in languages other than the Scandinavian ones.
    private static readonly string[] s_shared = ["Ja", "Ei"];

    private static readonly string[] s_scandinavian = ["da", "nb", "sv"];

    private static readonly Dictionary<string, string> s_letters = new(StringComparer.Ordinal)
    {
        ["en"] = "",
        ["da"] = "æøåé",
        ["nb"] = "æøåéèòô",
        ["sv"] = "åäöé",
        ["fi"] = "äöå",
        ["et"] = "äöõüšž",
        ["de"] = "äöüß",
    };

    public static TheoryData<string> AllFiles => Files;

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Every_text_is_there_in_every_language(string file)
    {
        var texts = Of(file);
        texts.ShouldNotBeEmpty();
        foreach (var (place, words) in texts)
        {
            words.Keys.ShouldBe(Languages, place);
            words.ShouldAllBe(w => w.Value.Trim() == w.Value && w.Value.Length > 0 && w.Value.IsNormalized(NormalizationForm.FormC), place);
            words.Values.ShouldAllBe(w => !w.Contains("  ", StringComparison.Ordinal), place);
        }
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void No_text_is_left_in_another_language(string file)
    {
        foreach (var (place, words) in Of(file))
        {
            foreach (var same in words.GroupBy(w => w.Value, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1 && !s_shared.Contains(g.Key, StringComparer.Ordinal)))
            {
                // Danish, Norwegian and Swedish share short phrases, but hardly a whole sentence.
                var kin = same.All(w => s_scandinavian.Contains(w.Key, StringComparer.Ordinal)) && same.Key.Split(' ').Length <= 4;
                kin.ShouldBeTrue($"{file} {place}: {string.Join(", ", same.Select(w => w.Key))}: {same.Key}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Each_language_keeps_to_its_letters(string file)
    {
        foreach (var (place, words) in Of(file))
        {
            foreach (var (language, text) in words)
            {
                var strange = text.Where(c => char.IsLetter(c) && !Belongs(language, c)).ToArray();
                strange.ShouldBeEmpty($"{file} {place}.{language}: {text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Sentences_end_alike_in_all_languages(string file)
    {
        foreach (var (place, words) in Of(file))
        {
            words.Values.Select(End).Distinct().Count().ShouldBe(1, $"{file} {place}: {string.Join(" | ", words.Values)}");
        }
    }

    private static char End(string text) => text[^1] switch
    {
        '.' or '!' => '.',
        '?' => '?',
        _ => ' ',
    };

    private static bool Belongs(string language, char letter) =>
        language == "ru" ? letter is (>= 'а' and <= 'я') or (>= 'А' and <= 'Я') or 'ё' or 'Ё' : char.IsAsciiLetter(letter) || s_letters[language].Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);
}

using System.Text.Json;

namespace Heed.Listen.Surveys.Translations;

/// <summary>
/// Translations whose source was rewritten after they were made, each with the source it was made from. Belongs to a draft and stands beside it:
/// what is published never holds it.
/// </summary>
public sealed class OutdatedTexts
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _from;

    private OutdatedTexts(SortedDictionary<string, SortedDictionary<string, string>> from) => _from = from;

    public static OutdatedTexts None => new(new(StringComparer.Ordinal));

    public static OutdatedTexts Read(string? stored)
    {
        var read = None;
        if (string.IsNullOrEmpty(stored)) return read;
        foreach (var (language, texts) in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stored)!)
        {
            foreach (var (key, from) in texts) read.Set(language, key, from);
        }

        return read;
    }

    /// <summary>As it is stored: by language and text; empty where nothing is outdated.</summary>
    public string Write() => _from.Count == 0 ? "" : JsonSerializer.Serialize(_from);

    /// <summary>The source a translation was made from, where the survey says something else by now.</summary>
    public string? From(string language, SurveyText text) => _from.GetValueOrDefault(language)?.GetValueOrDefault(text.Key);

    public int Count(string language) => _from.GetValueOrDefault(language)?.Count ?? 0;

    public int All => _from.Values.Sum(texts => texts.Count);

    /// <summary>How things stand once a draft has become another: a translation is outdated where its source changed and it did not.</summary>
    public OutdatedTexts Follow(SurveyDefinition before, SurveyDefinition after)
    {
        var (was, now) = (ByKey(before), ByKey(after));
        var next = None;
        foreach (var text in now.Values)
        {
            foreach (var language in after.AllLanguages.Where(l => l != after.DefaultLanguage && !text.IsMissing(l)))
            {
                if (Source(after, text) is { } source && Outdated(language, text, source) is { } from && from != source) next.Set(language, text.Key, from);
            }
        }

        return next;

        string? Outdated(string language, SurveyText text, string source)
        {
            // A question with a new name takes its texts along.
            var earlier = was.GetValueOrDefault(text.Key) ?? was.Values.FirstOrDefault(t => !now.ContainsKey(t.Key) && t.Says(text));
            if (earlier is null || earlier.IsMissing(language) || earlier.Words[language].Trim() != text.Words[language].Trim()) return null;
            if (From(language, earlier) is { } known) return known;
            return before.DefaultLanguage == after.DefaultLanguage && Source(before, earlier) is { } old && old != source ? old : null;
        }
    }

    /// <summary>The same with one translation made from the source given: outdated where that is no longer what the survey says.</summary>
    public OutdatedTexts MadeFrom(SurveyDefinition survey, SurveyText text, string language, string source)
    {
        var next = Read(Write());
        if (Source(survey, text) is { } now && now != source.Trim() && !text.IsMissing(language)) next.Set(language, text.Key, source.Trim());
        else next.Remove(language, text.Key);
        return next;
    }

    private void Set(string language, string key, string from)
    {
        if (!_from.TryGetValue(language, out var texts)) _from[language] = texts = new(StringComparer.Ordinal);
        texts[key] = from;
    }

    private void Remove(string language, string key)
    {
        if (_from.TryGetValue(language, out var texts) && texts.Remove(key) && texts.Count == 0) _from.Remove(language);
    }

    private static string? Source(SurveyDefinition survey, SurveyText text) => text.IsMissing(survey.DefaultLanguage) ? null : text.Words[survey.DefaultLanguage].Trim();

    private static Dictionary<string, SurveyText> ByKey(SurveyDefinition survey) => SurveyTexts.Of(survey).DistinctBy(t => t.Key).ToDictionary(t => t.Key, StringComparer.Ordinal);
}

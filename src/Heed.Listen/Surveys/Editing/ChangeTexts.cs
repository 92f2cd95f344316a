using Heed.Base.Results;
using Heed.Listen.Surveys.Translations;

namespace Heed.Listen.Surveys.Editing;

/// <summary>A text in a language, by its path; an empty one takes the text away.</summary>
public sealed record TextChange(string Path, string Language, string Text)
{
    /// <summary>The source it was translated from; null where it was written with the survey's own before one's eyes.</summary>
    public string? From { get; init; }
}

/// <summary>Texts put in their places; paths there are none of are passed over.</summary>
public sealed record ChangeTexts(IReadOnlyList<TextChange> Texts) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        var whole = SurveyJsonWriter.Node(survey);
        var changes = Texts.ToLookup(t => t.Path, StringComparer.Ordinal);
        foreach (var (path, _, words) in SurveyTexts.Walk(whole).ToList())
        {
            foreach (var change in changes[path])
            {
                if (string.IsNullOrWhiteSpace(change.Text)) words.Remove(change.Language);
                else words[change.Language] = change.Text.Trim();
            }
        }

        return SurveyJson.Read(whole.ToJsonString());
    }

    public override OutdatedTexts Settle(OutdatedTexts outdated, SurveyDefinition after)
    {
        var texts = SurveyTexts.Of(after).DistinctBy(t => t.Path).ToDictionary(t => t.Path, StringComparer.Ordinal);
        return Texts.Where(t => t.From is not null && texts.ContainsKey(t.Path)).Aggregate(outdated, (so, t) => so.MadeFrom(after, texts[t.Path], t.Language, t.From!));
    }

    public override string Seen(SurveyDefinition survey)
    {
        var texts = SurveyTexts.Of(survey).GroupBy(t => t.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return string.Join('\n', Texts.Select(t => $"{t.Path} {t.Language} {texts.GetValueOrDefault(t.Path)?.Words.GetValueOrDefault(t.Language)}"));
    }
}

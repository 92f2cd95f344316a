using Heed.Base.Results;
using Heed.Listen.Surveys.Translations;

namespace Heed.Listen.Surveys.Editing;

/// <summary>A text in a language, by its path; an empty one takes the text away.</summary>
public sealed record TextChange(string Path, string Language, string Text);

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

    public override string Seen(SurveyDefinition survey)
    {
        var texts = SurveyTexts.Of(survey).GroupBy(t => t.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return string.Join('\n', Texts.Select(t => $"{t.Path} {t.Language} {texts.GetValueOrDefault(t.Path)?.Words.GetValueOrDefault(t.Language)}"));
    }
}

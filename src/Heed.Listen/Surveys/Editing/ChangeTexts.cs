using System.Text.Json.Nodes;
using Heed.Base.Results;
using Heed.Listen.Surveys.Translations;

namespace Heed.Listen.Surveys.Editing;

/// <summary>Texts by their paths, in one language; an empty one takes the text away.</summary>
public sealed record ChangeTexts(string Language, IReadOnlyDictionary<string, string> Texts) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        var whole = SurveyJsonWriter.Node(survey);
        foreach (var (path, _, words) in SurveyTexts.Walk(whole).ToList())
        {
            if (!Texts.TryGetValue(path, out var text)) continue;
            if (string.IsNullOrWhiteSpace(text)) words.Remove(Language);
            else words[Language] = text.Trim();
        }

        return SurveyJson.Read(whole.ToJsonString());
    }

    public override string Seen(SurveyDefinition survey) =>
        string.Join('\n', SurveyTexts.Of(survey).Where(t => Texts.ContainsKey(t.Path)).Select(t => $"{t.Path} {t.Words.GetValueOrDefault(Language)}"));
}

using System.Text;

namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>Answers brought along in texts: <c>${q://QID1/ChoiceTextEntryValue}</c> becomes <c>{{q1}}</c>.</summary>
internal sealed class QualtricsPiping(IReadOnlyDictionary<string, QualtricsAnswer> answers, ImportNotes notes)
{
    public string Say(string reference, string text)
    {
        if (!text.Contains("${", StringComparison.Ordinal)) return text;
        var said = new StringBuilder();
        var at = 0;
        while (text.IndexOf("${", at, StringComparison.Ordinal) is var open and >= 0 && text.IndexOf('}', open) is var close and >= 0)
        {
            said.Append(text, at, open - at);
            var piped = text[(open + 2)..close];
            if (Name(piped) is { } name) said.Append("{{").Append(name).Append("}}");
            else notes.Leave(reference, $"${{{piped}}} in a text: nothing of ours says it");
            at = close + 1;
        }

        return said.Append(text, at, text.Length - at).ToString();
    }

    private string? Name(string piped)
    {
        var colon = piped.IndexOf("://", StringComparison.Ordinal);
        if (colon < 0) return null;
        var (scheme, path) = (piped[..colon], piped[(colon + 3)..].Split('?')[0].Split('/'));
        return scheme switch
        {
            "e" when path is ["Field", { Length: > 0 } field] => $"customer.{field}",
            "m" when path is [{ Length: > 0 } field] => $"customer.{field}",
            "lm" => SurveyExpansion.Item,
            "q" when answers.TryGetValue(path[0].Split('#')[0], out var answer) => Name(answer, path),
            _ => null,
        };
    }

    private static string? Name(QualtricsAnswer answer, string[] path) => path switch
    {
        [_, "ChoiceTextEntryValue" or "ChoiceNumericEntryValue", var choice] => answer.Parts.GetValueOrDefault(choice),
        [_, "ChoiceTextEntryValue" or "ChoiceNumericEntryValue" or "ChoiceValue"] => answer.Parts.GetValueOrDefault("", answer.Id),
        [_, "ChoiceGroup", var group, ..] when group.StartsWith("Selected", StringComparison.Ordinal) => answer.Id,
        [_, "SelectedAnswers" or "SelectedChoice", var row] when answer.Choices.TryGetValue(row, out var code) => $"{answer.Id}.{code}",
        _ => null,
    };
}

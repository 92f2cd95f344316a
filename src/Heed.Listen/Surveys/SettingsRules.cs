using Heed.Base.Results;
using Heed.Measures.Fields;

namespace Heed.Listen.Surveys;

/// <summary>What stands beside the pages: times, theme, quotas, what is worked out.</summary>
internal static class SettingsRules
{
    private const int LongestMinutes = 24 * 60;

    public static void Check(List<ProblemPlace> places, SurveyDefinition survey)
    {
        if (survey.TimeLimit is < 1 or > LongestMinutes) places.Add(new("timeLimit", $"must be from 1 to {LongestMinutes} minutes."));
        if (survey.Opens >= survey.Closes) places.Add(new("closes", "must be after opens."));
        CheckTheme(places, survey.Theme);
        HashSet<string> ids = new(StringComparer.Ordinal);
        for (var q = 0; q < survey.Quotas.Count; q++)
        {
            var quota = survey.Quotas[q];
            if (SurveyRules.RejectId(quota.Id) is { } rule) places.Add(new($"quotas[{q}].id", $"\"{quota.Id}\" {rule}."));
            else if (!ids.Add(quota.Id)) places.Add(new($"quotas[{q}].id", $"\"{quota.Id}\" is used twice."));
            if (quota.Limit < 0) places.Add(new($"quotas[{q}].limit", "must not be negative."));
            SurveyRules.Words(places, survey, $"quotas[{q}].text", quota.Text);
        }

        ids.Clear();
        for (var c = 0; c < survey.Computed.Count; c++)
        {
            var computed = survey.Computed[c];
            if (SurveyRules.RejectId(computed.Id) is { } rule) places.Add(new($"computed[{c}].id", $"\"{computed.Id}\" {rule}."));
            else if (!ids.Add(computed.Id)) places.Add(new($"computed[{c}].id", $"\"{computed.Id}\" is used twice."));
            if (computed.Type is not ("number" or "code" or "yesno" or "date") || !FieldType.TryParse(computed.Type, null, null, out _)) places.Add(new($"computed[{c}].type", "must be number, code, yesno or date."));
        }
    }

    private static void CheckTheme(List<ProblemPlace> places, Theme? theme)
    {
        if (theme is null) return;
        if (theme.Colour is { } colour && !IsColour(colour)) places.Add(new("theme.colour", "must be a colour such as #1f6feb."));
        if (theme.Background is { } background && !IsColour(background)) places.Add(new("theme.background", "must be a colour such as #ffffff."));
        if (theme.Logo is { } logo && !ChoiceRules.IsPicture(logo)) places.Add(new("theme.logo", "must be an upload's address or begin with https://."));
    }

    private static bool IsColour(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);
}

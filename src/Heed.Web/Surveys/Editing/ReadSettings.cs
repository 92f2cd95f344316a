using System.Globalization;
using System.Text.Json.Nodes;
using Heed.Listen.Surveys;

namespace Heed.Web.Surveys.Editing;

/// <summary>The settings' forms as members to change; each form names what it holds, the rest stays.</summary>
public static class ReadSettings
{
    private static readonly string[] s_theme = ["colour", "background", "logo", "logoText", "appearance"];
    private static readonly string[] s_switches = ["oneByOne", "progress", "back", "resume"];

    public static JsonObject Of(IFormCollection form, SurveyDefinition survey, TimeZoneInfo zone)
    {
        JsonObject members = [];
        if (form.ContainsKey("mode")) members["mode"] = form["mode"].ToString();
        foreach (var name in s_switches.Where(n => form.ContainsKey($"has-{n}"))) members[name] = form[name].ToString().Length > 0;
        if (form.ContainsKey("timeLimit")) members["timeLimit"] = ReadMembers.Number(form["timeLimit"].ToString(), whole: true);
        foreach (var name in (string[])["opens", "closes"])
        {
            if (form.ContainsKey(name)) members[name] = Moment(form[name].ToString(), zone);
        }

        if (s_theme.Any(n => form.ContainsKey($"theme.{n}")))
        {
            JsonObject theme = [];
            foreach (var name in s_theme) theme[name] = ReadMembers.Filled(form[$"theme.{name}"]);
            members["theme"] = theme;
        }

        if (form.ContainsKey("has-quotas")) members["quotas"] = Quotas(form, survey);
        return members;
    }

    private static JsonArray Quotas(IFormCollection form, SurveyDefinition survey)
    {
        JsonArray quotas = [];
        for (var q = 0; form.ContainsKey($"quotas.{q}.id"); q++)
        {
            if (ReadMembers.Filled(form[$"quotas.{q}.id"]) is not { } id) continue;
            // Words for those beyond it are kept; they are written among the texts.
            var there = q < survey.Quotas.Count ? JsonNode.Parse(SurveyJsonWriter.WritePart(survey.Quotas[q]))!.AsObject() : [];
            there["id"] = id;
            there["limit"] = ReadMembers.Number(form[$"quotas.{q}.limit"].ToString(), whole: true) ?? 0;
            there.Remove("if");
            if (ReadMembers.Filled(form[$"quotas.{q}.if"]) is { } condition) there["if"] = condition;
            quotas.Add(there);
        }

        return quotas;
    }

    /// <summary>A time as it is written on the workspace's wall; what is none goes on as it is.</summary>
    private static JsonNode? Moment(string sent, TimeZoneInfo zone)
    {
        if (string.IsNullOrWhiteSpace(sent)) return null;
        if (!DateTime.TryParseExact(sent, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)) return JsonValue.Create(sent);
        return JsonValue.Create(new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Base.Results;
using Heed.Base.Sources;

namespace Heed.Listen.Surveys;

/// <summary>Reads and writes survey JSON; what it does not know it refuses, with the place, rather than lose it.</summary>
public static class SurveyJson
{
    public const int Longest = 500_000;

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static Result<SurveyDefinition> Read(string json)
    {
        if (json.Length > Longest) return SurveysErrors.Malformed("", $"A survey has at most {Longest} characters; this has {json.Length}.");
        if (!SourceRules.IsWellFormed(json)) return SurveysErrors.Malformed("", "must be well-formed Unicode.");
        try
        {
            if (JsonSerializer.Deserialize<SurveyDefinition>(json, s_options) is not { } definition) return SurveysErrors.Malformed("", "must be a JSON object.");
            return NullIn(definition) is { } path ? SurveysErrors.Malformed(path, "must not be null.") : definition;
        }
        catch (JsonException malformed)
        {
            var path = malformed.Path is { Length: > 2 } where ? where[2..] : $"line {malformed.LineNumber + 1}";
            return SurveysErrors.Malformed(path, Explain(malformed.Message));
        }
    }

    // The framework checks members against null, but not what stands in lists.
    private static string? NullIn(SurveyDefinition survey)
    {
        if (At("languages", survey.Languages) is { } language) return language;
        if (At("pages", survey.Pages) is { } nullPage) return nullPage;
        for (var p = 0; p < survey.Pages.Count; p++)
        {
            var questions = survey.Pages[p].Questions;
            var path = $"pages[{p}].questions";
            if (At(path, questions) is { } question) return question;
            if (questions.Select((q, i) => At($"{path}[{i}].choices", q.Choices)).FirstOrDefault(c => c is not null) is { } choice) return choice;
        }

        return null;

        static string? At<T>(string path, IReadOnlyList<T?> list)
            where T : class
        {
            var at = list.Index().Where(i => i.Item is null).Select(i => i.Index).DefaultIfEmpty(-1).First();
            return at < 0 ? null : $"{path}[{at}]";
        }
    }

    // The framework's message names its own types and repeats the path; people get the part that helps them.
    private static string Explain(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        var text = (end < 0 ? message : message[..end])
            .Replace("The JSON value could not be converted to", "The value does not fit", StringComparison.Ordinal)
            .Replace("Heed.Listen.Surveys.", "", StringComparison.Ordinal);
        var member = text.IndexOf(", but no", StringComparison.Ordinal);
        return member < 0 ? text : text[..member] + " is missing.";
    }
}

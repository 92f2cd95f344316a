using System.Text.Json;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Web.Surveys;

/// <summary>A response as programs send it, checked question by question as the survey page checks a form.</summary>
public static class ResponseJson
{
    public static Result<RecordResponse.Input> Read(JsonElement body, PublishedSurvey survey, DateTimeOffset now)
    {
        try
        {
            return ReadWellFormed(body, survey, now);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, passes JSON's grammar and fails only when read.
            return SignalsErrors.Invalid([new("", "All names and texts must be well-formed Unicode.")]);
        }
    }

    private static Result<RecordResponse.Input> ReadWellFormed(JsonElement body, PublishedSurvey survey, DateTimeOffset now)
    {
        if (body.ValueKind != JsonValueKind.Object) return SignalsErrors.Invalid([new("", "must be a JSON object.")]);
        List<ProblemPlace> places = [];
        foreach (var member in body.EnumerateObject())
        {
            if (member.Name is not ("id" or "language" or "channel" or "unit" or "touchpoint" or "customer" or "answers")) places.Add(new(member.Name, "is not a member of a response."));
        }

        var id = Guid.CreateVersion7(now);
        if (Text(body, "id", places) is { } text && (!Guid.TryParse(text, out id) || id == Guid.Empty)) places.Add(new("id", $"\"{text}\" must be a UUID."));
        var sent = new Dictionary<string, List<string?>>(StringComparer.Ordinal);
        if (body.TryGetProperty("answers", out var answers) && answers.ValueKind == JsonValueKind.Object)
        {
            foreach (var answer in answers.EnumerateObject()) ReadOne(survey, answer, sent, places);
        }
        else
        {
            places.Add(new("answers", "must be an object of questions and answers."));
        }

        var given = ReadAnswers.From(survey, name => sent.GetValueOrDefault(name) ?? []);
        places.AddRange(given.Faults.Select(fault => new ProblemPlace($"answers.{fault.Field}", fault.Message)));
        var input = new RecordResponse.Input(id, given.Answers)
        {
            Language = Text(body, "language", places),
            Channel = Text(body, "channel", places) ?? "api",
            Unit = Text(body, "unit", places),
            Touchpoint = Text(body, "touchpoint", places),
            Customer = Text(body, "customer", places),
        };
        return places.Count > 0 ? SignalsErrors.Invalid(places) : input;
    }

    private static void ReadOne(PublishedSurvey survey, JsonProperty answer, Dictionary<string, List<string?>> all, List<ProblemPlace> places)
    {
        var path = $"answers.{answer.Name}";
        var sent = Sent(answer.Value);
        if (survey.Field(answer.Name) is { } field)
        {
            // Null says that nothing was written; "not applicable" is for scales and choices.
            if (sent is null) places.Add(new(path, "must be text, a number, true, false, a list of codes, or null for \"not applicable\"."));
            else if (field.IsText && sent.Count > 1) places.Add(new(path, "must be one text."));
            else if (!field.IsText || answer.Value.ValueKind != JsonValueKind.Null) all[field.Name] = sent;
        }
        else if (survey.Find(answer.Name) is not { } question)
        {
            places.Add(new(path, "is not a question of this survey."));
        }
        else if (survey.FieldsOf(question) is not [var first, ..])
        {
            places.Add(new(path, "is a statement: nothing is asked."));
        }
        else if (question.NotApplicable && answer.Value.ValueKind == JsonValueKind.Null)
        {
            all[question.Id] = sent!;
        }
        else
        {
            places.Add(new(path, $"is answered part by part, such as {first.Name}."));
        }
    }

    /// <summary>As a form would send it.</summary>
    private static List<string?>? Sent(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => WellFormed(value) is { } text ? [text] : null,
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.True => [ReadAnswer.Yes],
        JsonValueKind.False => [ReadAnswer.No],
        JsonValueKind.Null => [Answers.NotApplicable],
        JsonValueKind.Array when value.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String && WellFormed(e) is not null) => [.. value.EnumerateArray().Select(e => e.GetString())],
        _ => null,
    };

    /// <summary>Null for half a surrogate pair, which JSON can spell but no text holds.</summary>
    private static string? WellFormed(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement body, string name, List<ProblemPlace> places)
    {
        if (!body.TryGetProperty(name, out var part) || part.ValueKind == JsonValueKind.Null) return null;
        if (part.ValueKind == JsonValueKind.String && WellFormed(part) is { } text) return text;
        places.Add(new(name, "must be well-formed text."));
        return null;
    }
}

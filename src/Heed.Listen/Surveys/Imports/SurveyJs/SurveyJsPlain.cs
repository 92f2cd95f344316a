namespace Heed.Listen.Surveys.Imports.SurveyJs;

/// <summary>Elements that are one question with one answer.</summary>
internal static class SurveyJsPlain
{
    public static Question? Of(string type, JsonPart element, Question whole, LocalWords words, ImportNotes notes, string reference) => type switch
    {
        "text" => Text(element, whole),
        "comment" => whole with { Long = true, MaxLength = element["maxLength"].Whole is > 0 and var most ? most : null },
        "boolean" => whole with { Type = QuestionType.YesNo },
        "rating" => Rating(element, whole, words, notes, reference),
        "slider" => whole with { Type = QuestionType.Slider, Min = element["min"].Number ?? 0, Max = element["max"].Number ?? 100, Step = element["step"].Number },
        "file" => whole with { Type = QuestionType.File, Accept = FileKinds.Documents },
        "signaturepad" => whole with { Type = QuestionType.Signature },
        "html" => whole with { Type = QuestionType.Statement, Required = false, Text = words.Some(element["html"]) ?? whole.Text },
        _ => null,
    };

    private static Question Text(JsonPart element, Question whole)
    {
        var validators = element["validators"].Items.ToList();
        var numeric = validators.Find(v => v["type"].Text is "numeric" or "numericvalidator");
        return element["inputType"].Text switch
        {
            "email" => whole with { Type = QuestionType.Email },
            "tel" => whole with { Type = QuestionType.Phone },
            "date" or "datetime-local" or "datetime" => whole with { Type = QuestionType.Date },
            "number" or "range" => whole with { Type = QuestionType.Number, Min = element["min"].Number ?? numeric["minValue"].Number, Max = element["max"].Number ?? numeric["maxValue"].Number },
            _ when numeric.Exists => whole with { Type = QuestionType.Number, Min = numeric["minValue"].Number, Max = numeric["maxValue"].Number },
            _ when validators.Exists(v => v["type"].Text is "email" or "emailvalidator") => whole with { Type = QuestionType.Email },
            _ => whole with { MaxLength = element["maxLength"].Whole is > 0 and var most ? most : null },
        };
    }

    private static Question Rating(JsonPart element, Question whole, LocalWords words, ImportNotes notes, string reference)
    {
        var (low, high) = (words.Some(element["minRateDescription"]), words.Some(element["maxRateDescription"]));
        var values = element["rateValues"].Items.ToList();
        if (values.Count > 1)
        {
            var codes = new ChoiceCodes(notes, reference, false);
            return whole with { Type = QuestionType.Single, Choices = [.. values.Select(v => new Choice { Code = codes.Take(v.Text ?? v["value"].Words), Text = words.Some(v["text"]) ?? words.Only(v.Text ?? v["value"].Words) })] };
        }

        var (min, max) = (element["rateMin"].Whole ?? 1, element["rateMax"].Whole ?? element["rateCount"].Whole ?? 5);
        if (min == 0 && max == 10) return whole with { Type = QuestionType.Nps, Low = low, High = high };
        if (min == 1 && max is >= 3 and <= 10) return whole with { Type = QuestionType.Csat, Points = max, Low = low, High = high, Style = element["rateType"].Text switch { "stars" => ScaleStyle.Stars, "smileys" => ScaleStyle.Faces, _ => ScaleStyle.Numbers } };
        notes.Change(reference, "asked as a slider", $"a rating from {min} to {max} is no scale of Heed's");
        return whole with { Type = QuestionType.Slider, Min = min, Max = max, Step = 1, Low = low, High = high };
    }
}

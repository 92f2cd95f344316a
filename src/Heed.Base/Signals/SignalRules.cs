using System.Globalization;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Base.Signals;

/// <summary>What a signal must look like, and what its source allows. Each breach names its place.</summary>
public static class SignalRules
{
    public const int LongestName = 200;
    public const int LongestText = 100_000;
    public const int MostParts = 1_000;

    private static readonly DateTimeOffset s_earliest = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<ProblemPlace> Check(Signal signal, Source? source, DateTimeOffset now)
    {
        List<ProblemPlace> places = [];
        if (SourceRules.RejectKey(signal.Source) is { } key) places.Add(new("source", $"\"{signal.Source}\" {key}."));
        if (signal.Id == Guid.Empty) places.Add(new("id", "must not be all zeros."));
        if (string.IsNullOrWhiteSpace(signal.Kind)) places.Add(new("kind", "must not be empty."));
        if (signal.HappenedAt < s_earliest || signal.HappenedAt > now.AddDays(2)) places.Add(new("at", $"{signal.HappenedAt:O} must be between 1970 and now."));
        Name(places, "kind", signal.Kind);
        Name(places, "customer", signal.Customer);
        Name(places, "unit", signal.Unit);
        Name(places, "touchpoint", signal.Touchpoint);
        Name(places, "channel", signal.Channel);
        Name(places, "language", signal.Language);
        if (signal.Values.Count + signal.Texts.Count + signal.Attributes.Count > MostParts) places.Add(new("", $"A signal holds at most {MostParts} values, texts and attributes."));
        places.AddRange(BadNames("values", signal.Values.Keys).Concat(BadNames("texts", signal.Texts.Keys)).Concat(BadNames("attributes", signal.Attributes.Keys)));
        foreach (var (name, value) in signal.Values) CheckValue(places, name, value, source?.Field(name)?.FieldType(), source?.Field(name));
        foreach (var (name, text) in signal.Texts) Text(places, $"texts.{name}", text, LongestText);
        foreach (var (name, text) in signal.Attributes) Text(places, $"attributes.{name}", text, LongestName * 5);
        return places;
    }

    private static IEnumerable<ProblemPlace> BadNames(string part, IEnumerable<string> names) =>
        names.Select(name => (name, rule: SourceRules.RejectName(name))).Where(n => n.rule is not null).Select(n => new ProblemPlace($"{part}.{n.name}", $"The name {n.rule}."));

    private static void CheckValue(List<ProblemPlace> places, string name, FieldValue value, FieldType? type, SourceField? field)
    {
        var path = $"values.{name}";
        switch (value)
        {
            case FieldValue.Number number when type is { IsNumeric: true } numeric:
                if (numeric.Reject(number.Value) is { } rule) places.Add(new(path, string.Create(CultureInfo.InvariantCulture, $"{number.Value} {rule}.")));
                break;
            case FieldValue.Number number:
                if (type is not null) places.Add(new(path, string.Create(CultureInfo.InvariantCulture, $"must be a label ({type}), not the number {number.Value}.")));
                else if (!double.IsFinite(number.Value)) places.Add(new(path, "must be a finite number."));
                break;
            case FieldValue.Code code:
                if (type is { IsNumeric: true }) places.Add(new(path, $"must be a number ({type}), not \"{Shorten(code.Label)}\"."));
                else if (type is { Kind: FieldKind.Multi }) places.Add(new(path, "must be a list of labels."));
                else CheckLabel(places, path, code.Label, type, field);
                break;
            case FieldValue.Codes codes:
                if (type is { Kind: not FieldKind.Multi }) places.Add(new(path, $"must be one value ({type}), not a list."));
                foreach (var label in codes.Labels) CheckLabel(places, path, label, type, field);
                if (codes.Labels.Distinct(StringComparer.Ordinal).Count() < codes.Labels.Count) places.Add(new(path, "must not hold a label twice."));
                break;
        }
    }

    private static void CheckLabel(List<ProblemPlace> places, string path, string label, FieldType? type, SourceField? field)
    {
        Text(places, path, label, LongestName);
        if (field is { Labels.Count: > 0 } && !field.Labels.ContainsKey(label)) places.Add(new(path, $"\"{Shorten(label)}\" is not one of {string.Join(", ", field.Labels.Keys.Take(20))}."));
        if (type is { Kind: FieldKind.YesNo } && label is not ("yes" or "no")) places.Add(new(path, $"\"{Shorten(label)}\" must be yes or no."));
        if (type is { Kind: FieldKind.Date } && !DateOnly.TryParseExact(label, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) places.Add(new(path, $"\"{Shorten(label)}\" must be a day as yyyy-MM-dd."));
    }

    private static void Name(List<ProblemPlace> places, string path, string? name)
    {
        if (name is null) return;
        if (name.Length == 0) places.Add(new(path, "must not be empty; leave it out instead."));
        Text(places, path, name, LongestName);
    }

    private static void Text(List<ProblemPlace> places, string path, string text, int longest)
    {
        if (text.Length > longest) places.Add(new(path, $"must be at most {longest} characters; it has {text.Length}."));
        if (text.Contains('\0')) places.Add(new(path, "must not hold the character U+0000."));
        if (!SourceRules.IsWellFormed(text)) places.Add(new(path, "must be well-formed Unicode."));
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "…";
}

using System.Text.RegularExpressions;
using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Base.Sources;

/// <summary>What a source and its names must look like.</summary>
public static partial class SourceRules
{
    /// <summary>Names the system gives every signal; a field of that name would be ambiguous in a filter.</summary>
    public static IReadOnlySet<string> Reserved { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "at", "kind", "unit", "customer", "touchpoint", "channel", "language", "source" };

    public static Phrase? RejectKey(string? key) =>
        key is not null && KeyPattern().IsMatch(key) ? null : "must be 1–64 lower-case letters, digits, hyphens or underscores, starting with a letter or digit";

    public static Phrase? RejectName(string name) => name switch
    {
        _ when string.IsNullOrWhiteSpace(name) => (Phrase)"must not be empty",
        { Length: > 100 } => "must be at most 100 characters",
        _ when !IsWellFormed(name) => "must be well-formed Unicode",
        _ when name.Any(char.IsControl) => "must not hold control characters",
        _ when Reserved.Contains(name) => $"is a name Heed uses itself; choose another than {string.Join(", ", Reserved)}",
        _ => null,
    };

    /// <summary>Whether every surrogate stands in its pair; half of one can't be stored and read back.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }

    /// <summary>Each place where a schema is at odds with the rules or with what the source already is.</summary>
    public static IReadOnlyList<ProblemPlace> Check(SourceSchema schema, Source? known)
    {
        List<ProblemPlace> places = [];
        foreach (var field in schema.Fields)
        {
            if (RejectName(field.Name) is { } rule) places.Add(new($"fields.{field.Name}", $"The name {rule}."));
            else if (!Measures.Fields.FieldType.TryParse(field.Type, field.Min, field.Max, out var type)) places.Add(new($"fields.{field.Name}.type", $"\"{field.Type}\" is not a field type."));
            else if (known?.Field(field.Name) is { } mine && mine.FieldType() != type)
            {
                places.Add(new($"fields.{field.Name}.type", $"\"{field.Name}\" is already known as {mine.Type} and can't become {field.Type}; use another name."));
            }
        }

        places.AddRange(schema.Attributes.Select(n => (n, rule: RejectName(n))).Where(x => x.rule is not null).Select(x => new ProblemPlace($"attributes.{x.n}", $"The name {x.rule}.")));
        places.AddRange(schema.Texts.Select(n => (n, rule: RejectName(n))).Where(x => x.rule is not null).Select(x => new ProblemPlace($"texts.{x.n}", $"The name {x.rule}.")));
        places.AddRange(UsedTwice(schema, known));
        return places;
    }

    private static IEnumerable<ProblemPlace> UsedTwice(SourceSchema schema, Source? known)
    {
        var fields = schema.Fields.Select(f => f.Name).Concat(known?.Fields.Select(f => f.Name) ?? []).Distinct(StringComparer.Ordinal);
        var attributes = schema.Attributes.Concat(known?.Attributes ?? []).Distinct(StringComparer.Ordinal);
        var texts = schema.Texts.Concat(known?.Texts ?? []).Distinct(StringComparer.Ordinal);
        return fields.Concat(attributes).Concat(texts).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => new ProblemPlace(g.Key, $"\"{g.Key}\" is used twice: a name is either a field, an attribute or a text."));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]{0,63}$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyPattern();
}

using System.Globalization;
using Words = System.Collections.Generic.Dictionary<string, string>;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>A question with its parts and answers, the same from old files and new.</summary>
internal sealed class LimeQuestion
{
    public required string Id { get; init; }
    public required string Group { get; init; }
    public required string Type { get; init; }
    public required string Title { get; init; }
    public required Words Text { get; init; }
    public required Words Help { get; init; }
    public required string Mandatory { get; init; }
    public required bool Other { get; init; }
    public required string Relevance { get; init; }
    public required IReadOnlyList<LimeOption> Parts { get; init; }
    public required IReadOnlyList<LimeOption> Answers { get; init; }
    public required IReadOnlyDictionary<string, Words> Attributes { get; init; }

    /// <summary>An attribute that is the same in all languages.</summary>
    public string Attribute(string name) => Attributes.TryGetValue(name, out var values) ? values.Values.FirstOrDefault(v => v.Length > 0) ?? "" : "";

    public double? Number(string name) => double.TryParse(Attribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public int? Whole(string name) => Number(name) is { } number && Math.Abs(number) < 1e6 && Math.Floor(number) == number ? (int)number : null;

    public IEnumerable<LimeOption> PartsOn(int scale) => Parts.Where(p => p.Scale == scale);

    public IEnumerable<LimeOption> AnswersOn(int scale) => Answers.Where(a => a.Scale == scale);
}

/// <summary>A sub-question or an answer.</summary>
internal sealed record LimeOption(string Code, int Scale, Words Text, string Relevance = "");

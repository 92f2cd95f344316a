using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Telling;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;
using Heed.Web.Goals;

namespace Heed.Web.Initiatives;

/// <summary>Whom to tell, as it was typed.</summary>
public sealed record TellQuery
{
    /// <summary><c>said</c> or <c>causes</c>.</summary>
    public string By { get; init; } = "said";

    public string Source { get; init; } = "";
    public string Where { get; init; } = "";
    public string From { get; init; } = "";
    public string To { get; init; } = "";
    public IReadOnlyList<string> Causes { get; init; } = [];

    /// <summary>Half a year of what was said before it began, where it is done, by those who rated low what it is to move.</summary>
    public static TellQuery Of(InitiativePlan plan, IReadOnlyList<Source> sources, DateOnly today)
    {
        var source = sources.FirstOrDefault(s => s.Key == plan.Measure.Source && s.Mode == Mode.Identified) ?? sources.FirstOrDefault(s => s.Mode == Mode.Identified);
        var units = plan.Units.Count == 0 ? null : $"unit in ({string.Join(", ", plan.Units.Select(unit => $"'{unit.Replace("'", "''", StringComparison.Ordinal)}'"))})";
        var last = plan.Start <= today ? plan.Start.AddDays(-1) : today;
        return new()
        {
            By = plan.Causes.Count > 0 && source is null ? "causes" : "said",
            Source = source?.Key ?? "",
            Where = string.Join(" and ", new[] { units, Unhappy(plan.Measure, source), source?.Texts.Contains("comment", StringComparer.Ordinal) == true ? "answered(comment)" : null }.OfType<string>()),
            From = GoalForm.Day(last.AddDays(-182)),
            To = GoalForm.Day(last),
            Causes = plan.Causes,
        };
    }

    private static string? Unhappy(InitiativeMeasure measure, Source? source) =>
        source?.Key == measure.Source && measure.Field is { } name && source.Field(name)?.FieldType() is { Kind: not FieldKind.Effort5, IsScale: true, Min: { } least, Max: { } most } type
            ? $"{ExpressionText.Name(name)} <= {(type.Kind == FieldKind.Nps ? 6 : (int)((least + most) / 2))}"
            : null;

    public static TellQuery Read(Func<string, IEnumerable<string?>> of)
    {
        string One(string name) => of(name).FirstOrDefault() ?? "";
        return new() { By = One("by") == "causes" ? "causes" : "said", Source = One("source"), Where = One("where"), From = One("from"), To = One("to"), Causes = [.. of("causes").OfType<string>()] };
    }

    public Result<AudienceQuestion> ToQuestion()
    {
        List<ProblemPlace> places = [];
        DateOnly? from = From.Length == 0 ? null : GoalForm.Day(From, "from", places), to = To.Length == 0 ? null : GoalForm.Day(To, "to", places);
        if (By == "said" && Source.Length == 0) places.Add(new("source", "must be chosen."));
        if (By == "causes" && Causes.Count == 0) places.Add(new("causes", "must be chosen."));
        if (places.Count > 0) return InitiativesErrors.Invalid(places);
        return By == "causes"
            ? new AudienceQuestion { Causes = Causes, From = from, To = to }
            : new AudienceQuestion { Source = Source, Where = string.IsNullOrWhiteSpace(Where) ? null : Where.Trim(), From = from, To = to };
    }
}

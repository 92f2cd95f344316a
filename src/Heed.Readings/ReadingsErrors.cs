using Heed.Base.Results;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Readings;

public static class ReadingsErrors
{
    /// <param name="id">What was asked for.</param>
    /// <param name="own">The ids of the workspace's own measures.</param>
    public static Problem UnknownMeasure(string id, IEnumerable<string>? own = null) => Problem.Invalid(
        "unknown-measure",
        $"There is no measure \"{id}\"; there are {string.Join(", ", MeasureCatalogue.All.Select(m => m.Id).Concat(own ?? []))}.",
        new ProblemPlace("measure", "must be one of the measures."));

    public static Problem NoSource { get; } = Problem.Invalid("no-source", "Say which source to read.", new ProblemPlace("source", "must not be empty."));

    public static Problem NoField(string measure, IEnumerable<string> sources) => Problem.Invalid(
        "no-field",
        $"None of the fields of {string.Join(", ", sources)} is one \"{measure}\" is for.",
        new ProblemPlace("field", $"must be a field \"{measure}\" is for."));

    public static Problem WhichField(string measure, IReadOnlyList<string> candidates) => Problem.Invalid(
        "which-field",
        $"\"{measure}\" fits several fields; say which: {string.Join(", ", candidates.Take(30))}.",
        new ProblemPlace("field", "must be given."));

    public static Problem UnknownField(string field, string source, IEnumerable<string> known) => Problem.Invalid(
        "unknown-field",
        $"Source \"{source}\" has no field \"{field}\"; it has {string.Join(", ", known.Take(60))}.",
        new ProblemPlace("field", "must be one of the source's fields."));

    public static Problem MixedTypes(string field) => Problem.Invalid(
        "mixed-types",
        $"\"{field}\" is not of the same type in all the sources; read them one by one.",
        new ProblemPlace("field", "must have one type."));

    public static Problem Refused(Refusal refusal) => Problem.Invalid(refusal.Code, refusal.Said, new ProblemPlace("measure", refusal.Said));

    public static Problem BadFilter(int position, Phrase message) => Problem.Invalid(
        "bad-filter",
        $"The filter can't be read at position {position}: {message}",
        new ProblemPlace("where", $"position {position}: {message}"));

    public static Problem BadQuestion(string message) => Problem.Invalid("bad-question", message);

    public static Problem BadRange { get; } = Problem.Invalid("bad-range", "The first day must not be after the last.", new ProblemPlace("from", "must not be after the last day."));

    public static Problem TooManyGroups(int count) => Problem.Invalid("too-many-columns", $"At most three columns can be grouped by; {count} were given.", new ProblemPlace("by", "at most three."));

    public static Problem NotOfGroups(string measure, string source) => Problem.Invalid(
        "only-groups",
        $"Respondents of \"{source}\" were promised to be seen in groups only; \"{measure}\" takes who answered, or each number by itself.",
        new ProblemPlace("measure", "can't be read of this source."));

    public static Problem OnlyGroups(string source) => Problem.Forbidden(
        "only-groups",
        $"Answers of \"{source}\" are shown in groups only: respondents were told that nobody would see theirs alone.");
}

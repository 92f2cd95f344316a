using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Readings.Own;

public static class OwnMeasuresErrors
{
    public static Problem BadId { get; } = At("id", "bad-id", "An id is 1–40 lower-case letters, digits, - and _, a letter first.");

    public static Problem BuiltIn(string id) => At("id", "id-taken", $"\"{id}\" is a measure of Heed's own; choose another id.");

    public static Problem BadName { get; } = At("name", "bad-name", "A name has 1–100 characters.");

    public static Problem NameTaken(string name, string id) => At("name", "name-taken", $"\"{name}\" is already the name of the measure {id}; choose another.");

    public static Problem NoField { get; } = At("field", "no-field", "Say which field it reads, or which kind of field: one of the two.");

    public static Problem UnknownField(string place, string field, IEnumerable<string> known) =>
        At(place, "unknown-field", $"No source has a field \"{field}\"; there are {string.Join(", ", known.Distinct(StringComparer.Ordinal).Take(60))}.");

    public static Problem UnknownType(string type) => At("fieldType", "unknown-type", $"\"{type}\" is no kind of field; nps, csat3 … csat10, effort5, agree5, agree7, ease7, code, yesno, number, duration and money are.");

    public static Problem NothingCounted { get; } = At("count", "nothing-counted", "Say which points or labels count.");

    public static Problem NothingAgainst { get; } = At("against", "nothing-counted", "A net score needs points or labels against.");

    public static Problem Both(string answer) => At("against", "for-and-against", $"\"{answer}\" can't count both for and against.");

    public static Problem BadMap(string answer) => At("map", "bad-map", $"\"{answer}\" must count a finite number.");

    public static Problem Items(int count) => At("items", "wrong-items", $"An index puts 2 to {MostItems} fields together, not {count}.");

    public static Problem ItemTwice(string field) => At("items", "field-twice", $"\"{field}\" is in the index twice.");

    public static Problem BadWeight(string field) => At("items", "bad-weight", $"The weight of \"{field}\" must be above 0.");

    public static Problem NotAScale(string field) => At("items", "wrong-field", $"\"{field}\" is no scale with two ends, so it can't be put from 0 to 100; ratings, satisfaction, effort and the like can.");

    public static Problem NotTogether { get; } = At("items", "not-together", "No source has all these fields, so no answer could have them all.");

    public static Problem UnknownInFilter(string name, IEnumerable<string> known) =>
        At("filter", "unknown-field", $"The filter names \"{name}\", which no source with this field has; there are {string.Join(", ", known.Distinct(StringComparer.Ordinal).Take(60))}.");

    public static Problem Unfit(Phrase message) => At("field", "wrong-field", message);

    public static Problem Unknown(string id) => Problem.NotFound("unknown-measure", $"There is no measure \"{id}\" of your own.");

    public static Problem SomeoneElse(string id) => Problem.Conflict("changed-meanwhile", $"Someone else changed \"{id}\" at the same moment. Look at it again.");

    public static Problem OnlyField(string measure, string field) =>
        Problem.Invalid("wrong-field", $"\"{measure}\" is defined on \"{field}\".", new ProblemPlace("field", $"must be {field}, or left out."));

    public static Problem TooManyColumns { get; } =
        Problem.Invalid("too-many-columns", "An index can be grouped by two columns at most.", new ProblemPlace("by", "at most two for an index."));

    /// <summary>Where only groups are told of, each question is told of by itself.</summary>
    public static Problem OnlyOneByOne(string source) =>
        Problem.Invalid("only-groups", $"Respondents of \"{source}\" were promised to be seen in groups only. An index puts several answers of a person together, so it is not made of them; read its fields one by one.", new ProblemPlace("measure", "an index can't be read here."));

    /// <summary>Most fields in an index.</summary>
    public const int MostItems = 12;

    private static Problem At(string place, string code, Phrase message) => Problem.Invalid(code, message, new ProblemPlace(place, message));
}

using Heed.Base.Results;
using Heed.Measures.Anonymity;
using Heed.Measures.Reports;

namespace Heed.Readings.Anonymity;

public static class AnonymityErrors
{
    public static Problem OnlyOwners { get; } = Problem.Forbidden("only-owners", "Only an owner may say how large groups must be.");

    public static Problem BadNumbers { get; } = Bad("numbers", Floors.Least.Numbers);

    public static Problem BadComments { get; } = Bad("comments", Floors.Least.Comments);

    /// <param name="place">Where in the question it stands.</param>
    /// <param name="name">What was asked by.</param>
    /// <param name="source">Of which source.</param>
    /// <param name="columns">What can be asked by.</param>
    public static Problem OnlyColumns(string place, string name, string source, IEnumerable<string> columns)
    {
        Phrase message = $"\"{source}\" can't be told apart by \"{name}\": respondents were promised to be seen in groups only, and single answers, words and days could lead to one of them. It can be by {string.Join(", ", columns.Take(30))}, and by month, quarter or year.";
        return Problem.Invalid("only-columns", message, new ProblemPlace(place, message));
    }

    public static Problem OnlyWhole(string source)
    {
        Phrase message = $"What drives the answers of \"{source}\" is worked out on all of them together: respondents were promised to be seen in groups only. Take the filter and the days away.";
        return Problem.Invalid("only-whole", message, new ProblemPlace("where", message));
    }

    private static Problem Bad(string place, long least)
    {
        Phrase rule = $"must be a whole number from {least} to {Floors.Most}.";
        return Problem.Invalid("bad-floor", place == "numbers" ? (Phrase)$"The least group for numbers {rule}" : $"The least group for comments {rule}", new ProblemPlace(place, rule));
    }
}

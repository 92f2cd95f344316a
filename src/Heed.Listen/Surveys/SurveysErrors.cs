using Heed.Base.Results;

namespace Heed.Listen.Surveys;

public static class SurveysErrors
{
    public static Problem Malformed(string path, string message) => Problem.Invalid("bad-survey", $"{path}: {message}".TrimStart(':', ' '), new ProblemPlace(path, message));

    public static Problem Invalid(IReadOnlyList<ProblemPlace> places) => Problem.Invalid(
        "bad-survey", $"{places[0].Path}: {places[0].Message}" + (places.Count > 1 ? $" ({places.Count} problems in all)" : ""), places);

    public static Problem BadKey(string rule) => Problem.Invalid("bad-survey-key", $"The key {rule}.", new ProblemPlace("key", rule));

    public static Problem Unknown(string key) => Problem.NotFound("unknown-survey", $"There is no survey \"{key}\" in this workspace.");

    public static Problem NotInLibrary(string key) => Problem.NotFound("not-in-library", $"There is no ready survey \"{key}\".");

    public static Problem KeyTaken(string key) => Problem.Conflict("source-exists", $"\"{key}\" is the key of a source that is no survey; choose another.");

    public static Problem NotPublished(string key) => Problem.Conflict("not-published", $"Survey \"{key}\" is not being answered: publish it first.");

    public static Problem BadXliff(string message) => Problem.Invalid("bad-xliff", message);

    public static Problem NoLanguage(string key, string language) => Problem.NotFound("no-language", $"Survey \"{key}\" is not translated into \"{language}\"; add the language first.");
    public static Problem KeyUsed(string key) => Problem.Conflict("key-used", $"There is a survey \"{key}\" already; choose another key.") with { Places = [new("key", $"\"{key}\" is used already.")] };

    public static Problem Edited(string key) => Problem.Conflict("edited", $"Someone else changed survey \"{key}\" a moment ago. Yours is kept here and theirs beside it: bring the two together, then save again.");
}

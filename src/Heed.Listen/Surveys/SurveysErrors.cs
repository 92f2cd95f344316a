using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys;

public static class SurveysErrors
{
    public static Problem Malformed(string path, Phrase rule) => Problem.Invalid("bad-survey", path.Length == 0 ? rule : (Phrase)$"{path}: {rule}", new ProblemPlace(path, rule));

    public static Problem Invalid(IReadOnlyList<ProblemPlace> places) => Problem.Invalid(
        "bad-survey", places.Count > 1 ? (Phrase)$"{places[0].Path}: {places[0].Said} ({places.Count} problems in all)" : (Phrase)$"{places[0].Path}: {places[0].Said}", places);

    public static Problem BadKey(Phrase rule) => Problem.Invalid("bad-survey-key", $"The key {rule}.", new ProblemPlace("key", rule));

    public static Problem Unknown(string key) => Problem.NotFound("unknown-survey", $"There is no survey \"{key}\" in this workspace.");

    public static Problem NotInLibrary(string key) => Problem.NotFound("not-in-library", $"There is no ready survey \"{key}\".");

    public static Problem KeyTaken(string key) => Problem.Conflict("source-exists", $"\"{key}\" is the key of a source that is no survey; choose another.");

    public static Problem NotPublished(string key) => Problem.Conflict("not-published", $"Survey \"{key}\" is not being answered: publish it first.");

    public static Problem BadXliff(Phrase message) => Problem.Invalid("bad-xliff", message);

    public static Problem NoLanguage(string key, string language) => Problem.NotFound("no-language", $"Survey \"{key}\" is not translated into \"{language}\"; add the language first.");

    public static Problem UnknownLanguage(string tag) => Problem.Invalid("unknown-language", LanguageTag.Rule(tag), new ProblemPlace("languages", LanguageTag.Rule(tag)));

    public static Problem KeyUsed(string key) => Problem.Conflict("key-used", $"There is a survey \"{key}\" already; choose another key.") with { Places = [new("key", $"\"{key}\" is used already.")] };

    public static Problem Edited(string key) => Problem.Conflict("edited", $"Someone else changed survey \"{key}\" a moment ago. Yours is kept here and theirs beside it: bring the two together, then save again.");
}

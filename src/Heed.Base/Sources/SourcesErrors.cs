using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Base.Sources;

public static class SourcesErrors
{
    public static Problem Unknown(string key) => Problem.NotFound("unknown-source", $"There is no source \"{key}\" in this workspace.");

    public static Problem BadKey(string key, Phrase rule) =>
        Problem.Invalid("bad-source-key", $"The source key \"{key}\" {rule}.", new ProblemPlace("source", $"It {rule}."));

    public static Problem BadSchema(string key, IReadOnlyList<ProblemPlace> places) =>
        Problem.Invalid("bad-source-schema", $"The fields of source \"{key}\" can't be used as given. {places[0].Said}", places);

    public static Problem ModeFixed(Source source, Mode wanted) => Problem.Conflict(
        "mode-fixed",
        $"Source \"{source.Key}\" is {source.Mode.ToString().ToLowerInvariant()}; respondents were told so, and it can't become {wanted.ToString().ToLowerInvariant()}.");
}

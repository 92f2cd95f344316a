using Heed.Base.Results;

namespace Heed.Understand.Benchmarks;

public static class BenchmarksErrors
{
    public const string ChangedCode = "benchmark-changed";

    public static Problem Unknown { get; } = Problem.NotFound("unknown-benchmark", "There is no such reference point of this workspace's own.");

    public static Problem Invalid(IReadOnlyList<ProblemPlace> places) =>
        Problem.Invalid("bad-benchmark", $"The reference point lacks what a fair comparison needs: {new PlaceName(places[0].Path)} {places[0].Said}", places);

    public static Problem UnknownChoice(string key) => Problem.Invalid("unknown-benchmark", $"There is no reference point \"{key}\".", new ProblemPlace("benchmark", "must be one of the reference points."));

    public static Problem Changed(string by) => Problem.Conflict(ChangedCode, $"{by} changed this in the meantime. Nothing of yours was saved; look at both and save again.");

    public static Problem IdTaken { get; } = Problem.Conflict("id-taken", "Something else has this id already. Send it with another one.");
}

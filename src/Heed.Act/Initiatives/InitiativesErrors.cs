using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Act.Initiatives;

public static class InitiativesErrors
{
    public const string ChangedCode = "initiative-changed";

    public static Problem Unknown { get; } = Problem.NotFound("unknown-initiative", "There is no such initiative in this workspace.");

    public static Problem UnknownStep { get; } = Problem.NotFound("unknown-step", "The initiative has no such step any more.");

    public static Problem UnknownActivity { get; } = Problem.NotFound("unknown-activity", "There is no such activity any more; somebody may have made an initiative of it already.");

    public static Problem Invalid(IReadOnlyList<ProblemPlace> places) => Problem.Invalid("bad-initiative", $"The initiative can't be kept like this: {new PlaceName(places[0].Path)} {places[0].Said}", places);

    public static Problem Invalid(string path, Phrase message) => Invalid([new(path, message)]);

    /// <summary>Someone else saved in between.</summary>
    public static Problem Changed(string by) => Problem.Conflict(ChangedCode, $"{by} changed this in the meantime. Nothing of yours was saved; look at both and save again.");

    public static Problem Busy { get; } = Problem.Conflict("initiatives-busy", "Others are changing the same at this moment. Try again.");

    public static Problem IdTaken { get; } = Problem.Conflict("id-taken", "Something else has this id already. Send it with another one.");

    public static Problem NotYours { get; } = Problem.Forbidden("not-your-initiative", "Only whoever owns the initiative, or a manager, can do this.");

    public static Problem ManagersOnly { get; } = Problem.Forbidden("managers-only", "This takes the role of manager.");

    public static Problem Kept { get; } = Problem.Conflict("initiative-kept", "Only an idea can be taken away. What was planned or begun stays in the register; abandon it and say what was learned.");

    public static Problem TooMany(int most) => Problem.Invalid("too-many-signals", $"At most {most} signals are looked through at once; choose fewer days or a narrower filter.", new ProblemPlace("where", $"must fit at most {most} signals."));

    public static Problem Nobody { get; } = Problem.Invalid("nobody-to-tell", "There is nobody to tell who was not told before.", new ProblemPlace("where", "must fit somebody who can be told."));
}

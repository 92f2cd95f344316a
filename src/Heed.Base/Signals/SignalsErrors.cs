using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Base.Signals;

public static class SignalsErrors
{
    public static Problem Busy { get; } = Problem.Unavailable("busy", "More signals are waiting to be stored than can be held. Send again in a moment; nothing of this one was stored.");

    public static Problem NotStored { get; } = Problem.Unavailable("not-stored", "The signal could not be stored. Send it again later, with the same id.");

    public static Problem Invalid(IReadOnlyList<ProblemPlace> places) => Problem.Invalid(
        "invalid-signal",
        places.Count == 1 ? (Phrase)$"{places[0].Name}: {places[0].Said}" : $"{places[0].Name}: {places[0].Said} ({places.Count} problems in all)",
        places);

    public static Problem NotFound(Guid id) => Problem.NotFound("unknown-signal", $"There is no signal {id} in this workspace.");
}

using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Readings.Bridges;

public static class BridgesErrors
{
    public static Problem UnknownField(string place, string field, string source) => At(place, "unknown-field", $"Source \"{source}\" has no field \"{field}\".");

    public static Problem Itself { get; } = At("oldField", "same-field", "The old words must stand in another field, or in another source: where one field was reworded, both were never asked at the same time.");

    public static Problem OtherType(string old, string renewed) =>
        At("oldField", "mixed-types", $"The old question was {old} and the new one is {renewed}; only other words of the same scale can be bridged.");

    public static Problem BadDays { get; } = At("from", "bad-range", "Both must have been asked for a while: the first day must not be after the last.");

    public static Problem OldIsBridged(string source, string field) => At("oldField", "already-bridged", $"\"{field}\" of \"{source}\" itself goes on with an older one; a series has one bridge.");

    public static Problem Unknown(string source, string field) => Problem.NotFound("unknown-bridge", $"\"{field}\" of \"{source}\" has no bridge to older words.");

    private static Problem At(string place, string code, Phrase message) => Problem.Invalid(code, message, new ProblemPlace(place, message));
}

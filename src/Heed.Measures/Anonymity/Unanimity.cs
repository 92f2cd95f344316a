using Heed.Measures.Fields;

namespace Heed.Measures.Anonymity;

/// <summary>Whether counts of a group say what each of its members answered.</summary>
public static class Unanimity
{
    /// <summary>All who answered gave the same answer, or the same label among several; false at n = 0.</summary>
    public static bool IsUnanimous(this Tally tally) =>
        tally.Answered > 0 && ((tally.Moments.N > 0 && tally.Moments.Min == tally.Moments.Max && tally.CodedRows == 0)
            || (tally.Moments.N == 0 && tally.Codes.Any(c => c.Value == tally.CodedRows)));
}

using Heed.Base.Results;

namespace Heed.Understand.Benchmarks;

/// <summary>A number without its source, year, region, industry, n and method is a rumour; none is taken.</summary>
public static class BenchmarkRules
{
    private const int LongestText = 200;
    private const int LongestNote = 1_000;
    private const int LongestAddress = 500;

    public static IEnumerable<ProblemPlace> Check(BenchmarkFacts facts, int thisYear)
    {
        foreach (var (path, text) in new[] { ("title", facts.Title), ("publisher", facts.Publisher), ("publication", facts.Publication), ("region", facts.Region), ("industry", facts.Industry) })
        {
            if (text.Length is 0 or > LongestText) yield return new(path, $"must be 1 to {LongestText} characters.");
        }

        if (facts.Address is { } address && !IsAddress(address)) yield return new("address", "must be an address that begins with http:// or https://.");
        if (facts.Year < 1980 || facts.Year > thisYear) yield return new("year", $"must be from 1980 to {thisYear}.");
        if (facts.N < 1) yield return new("n", "must be a whole number above 0: how many answers the number rests on.");
        if (BenchmarkMethods.Find(facts.Method) is not { } method) yield return new("method", $"must be one of {string.Join(", ", BenchmarkMethods.All.Select(m => m.Id))}.");
        else if (!(facts.Value >= method.Least && facts.Value <= method.Most)) yield return new("value", $"must be a number from {method.Least} to {method.Most}.");
        else if (method.Id.StartsWith("other", StringComparison.Ordinal) && facts.Note.Length == 0) yield return new("note", "must say how it was measured.");
        if (facts.Note.Length > LongestNote) yield return new("note", $"must be at most {LongestNote} characters.");
    }

    private static bool IsAddress(string address) =>
        address.Length <= LongestAddress && !address.Any(char.IsControl) && Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is ("http" or "https");
}

using Heed.Measures.Fields;

namespace Heed.Measures.Tests;

/// <summary>Tallies made of plain answers.</summary>
internal static class Tallies
{
    internal static Tally Of(params IEnumerable<int> answers) =>
        Counted([.. answers.CountBy(answer => answer).Select(bin => (bin.Key, (long)bin.Value))]);

    internal static Tally Counted(params IReadOnlyList<(int Answer, long Count)> bins) => new()
    {
        Rows = bins.Sum(bin => bin.Count),
        Histogram = new SortedDictionary<int, long>(bins.Where(bin => bin.Count > 0).ToDictionary(bin => bin.Answer, bin => bin.Count)),
        Moments = bins.Aggregate(default(Moments), (sum, bin) => sum.Merge(Heed.Measures.Fields.Moments.Of(bin.Answer, bin.Count))),
    };

    internal static Tally Nps(long promoters, long passives, long detractors) => Counted((10, promoters), (8, passives), (3, detractors));

    internal static Tally Labels(params IReadOnlyList<(string Label, long Count)> labels) => new()
    {
        Rows = labels.Sum(label => label.Count),
        CodedRows = labels.Sum(label => label.Count),
        Codes = new SortedDictionary<string, long>(labels.ToDictionary(label => label.Label, label => label.Count), StringComparer.Ordinal),
    };

    internal static Tally WithSkipped(this Tally tally, long skipped, long notApplicable) =>
        tally with { Rows = tally.Rows + skipped + notApplicable, NotApplicable = tally.NotApplicable + notApplicable };

    internal static Moments Moments(params IEnumerable<double> numbers) =>
        numbers.Aggregate(default(Moments), (sum, number) => sum.Add(number));
}

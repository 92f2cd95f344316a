using Heed.Base.Workspaces;
using Heed.Measures.Anonymity;
using Heed.Measures.Fields;

namespace Heed.Readings.Anonymity;

/// <summary>A group of answers as it is kept: see <see cref="AnswerGroup"/>.</summary>
public sealed class PublishedGroup : IOwnedByWorkspace
{
    private PublishedGroup() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public string Source { get; private set; } = "";
    public GroupBody Body { get; private set; } = null!;

    public static PublishedGroup Of(WorkspaceId workspace, string source, AnswerGroup group) =>
        new() { Id = group.Id, WorkspaceId = workspace, Source = source, Body = GroupBody.Of(group) };
}

/// <summary>What is true of a group's answers, and their counts.</summary>
public sealed record GroupBody(
    IReadOnlyList<string> Path,
    int FirstMonth,
    int LastMonth,
    IReadOnlyList<string> Units,
    bool IsExact,
    Dictionary<string, string> Values,
    IReadOnlyList<string> Mixed,
    Dictionary<string, TallyBody> Shown,
    Dictionary<string, TallyBody> Waiting,
    List<long> Words,
    List<long> WaitingWords)
{
    public static GroupBody Of(AnswerGroup group) => new(
        group.Path,
        group.Label.FirstMonth,
        group.Label.LastMonth,
        group.Label.Unit.Path,
        group.Label.Unit.IsExact,
        new(group.Label.Values, StringComparer.Ordinal),
        group.Label.Mixed,
        group.Shown.ToDictionary(s => s.Key, s => TallyBody.Of(s.Value), StringComparer.Ordinal),
        group.Waiting.ToDictionary(s => s.Key, s => TallyBody.Of(s.Value), StringComparer.Ordinal),
        [.. group.Words],
        [.. group.WaitingWords]);

    public AnswerGroup ToGroup(Guid id) => new(id, Path, new(FirstMonth, LastMonth, new(Units, IsExact), Values, Mixed))
    {
        Shown = Shown.ToDictionary(s => s.Key, s => s.Value.ToTally(), StringComparer.Ordinal),
        Waiting = Waiting.ToDictionary(s => s.Key, s => s.Value.ToTally(), StringComparer.Ordinal),
        Words = [.. Words],
        WaitingWords = [.. WaitingWords],
    };
}

/// <summary>A tally as it is kept.</summary>
public sealed record TallyBody(long Rows, long Na, SortedDictionary<int, long> Numbers, long N, double Mean, double M2, double Min, double Max, SortedDictionary<string, long> Codes, long Coded)
{
    public static TallyBody Of(Tally tally) => new(
        tally.Rows,
        tally.NotApplicable,
        new(tally.Histogram.ToDictionary()),
        tally.Moments.N,
        tally.Moments.Mean,
        tally.Moments.M2,
        tally.Moments.Min,
        tally.Moments.Max,
        new(tally.Codes.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        tally.CodedRows);

    public Tally ToTally() => new()
    {
        Rows = Rows,
        NotApplicable = Na,
        Histogram = Numbers,
        Moments = new(N, Mean, M2, Min, Max),
        Codes = new SortedDictionary<string, long>(Codes, StringComparer.Ordinal),
        CodedRows = Coded,
    };
}

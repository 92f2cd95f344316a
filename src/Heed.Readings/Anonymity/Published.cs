using Heed.Base.Signals;
using Heed.Base.Units;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Measures.Anonymity;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;

namespace Heed.Readings.Anonymity;

/// <summary>What may be shown of a source: its groups at one moment. Whatever is asked is answered with sums over whole groups.</summary>
/// <param name="Parts">The groups.</param>
/// <param name="Names">What groups can be called, by column, shown or not.</param>
/// <param name="Unseen">Places in the log of answers that are in no group yet.</param>
/// <param name="LastSeq">No answer behind this place has been looked at.</param>
/// <param name="UpTo">The log has been worked through up to here.</param>
/// <param name="Floors">How large the groups are at least.</param>
public sealed record Published(IReadOnlyList<PublishedPart> Parts, IReadOnlyDictionary<string, List<string>> Names, IReadOnlySet<long> Unseen, long LastSeq, LogPosition UpTo, Floors Floors)
{
    /// <param name="By">Columns, at most three; units also by level.</param>
    /// <param name="Every">Month, quarter or year, or none.</param>
    /// <param name="Where">With units written out.</param>
    /// <param name="Months">Which months.</param>
    public sealed record Question(IReadOnlyList<string> By, TimeBucket? Every, Expression? Where, WholeMonths Months);

    /// <param name="Groups">In the order of their keys.</param>
    /// <param name="NotTold">Answers in groups of which only some belong to the question.</param>
    public sealed record Answer(IReadOnlyList<PublishedCount> Groups, long NotTold)
    {
        public Tally Whole => Groups.Select(g => g.Tally).Aggregate(Tally.Empty, (a, b) => a.Merge(b));
    }

    public Answer Count(string field, Question question, UnitTree units)
    {
        Dictionary<string, PublishedCount> groups = new(StringComparer.Ordinal);
        var notTold = 0L;
        foreach (var part in Parts)
        {
            if (!part.Shown.TryGetValue(field, out var tally)) continue;
            if (Holds(question, part.Label, units) is not { } holds) notTold += field == AnswerGroup.Rows ? tally.Rows : tally.Answered;
            else if (holds) Add(groups, PublishedKey.Of(part.Label, question.By, question.Every, units), tally);
        }

        return new([.. groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Value)], notTold);
    }

    /// <summary>Places in the log of the words that may be shown.</summary>
    public IReadOnlyList<long> Words(Question question, UnitTree units) => [.. Parts.Where(p => p.Words.Count > 0 && Holds(question, p.Label, units) == true).SelectMany(p => p.Words)];

    /// <summary>Names of a column's groups that a question could be about, shown or not.</summary>
    public IEnumerable<string> NamesOf(string column, Question question, UnitTree units)
    {
        if (!Names.TryGetValue(UnitLevels.Column(column), out var names)) return [];
        var mixed = Names.Keys.Where(name => name != column).Order(StringComparer.Ordinal).ToList();
        return names
            .Where(name => question.Where is null || LabelFilter.Holds(question.Where, Alone(name), units.Within) != false)
            .Select(name => UnitLevels.LevelOf(column) is { } level ? UnitLevels.Ancestor(name, level, units) : name)
            .Distinct(StringComparer.Ordinal);

        GroupLabel Alone(string name) => UnitLevels.Column(column) == Dimensions.Unit
            ? new(0, 0, new(units.Path(name), true), new Dictionary<string, string>(), mixed)
            : new(0, 0, new([], false), new Dictionary<string, string>(StringComparer.Ordinal) { [column] = name }, mixed);
    }

    private static bool? Holds(Question question, GroupLabel label, UnitTree units)
    {
        var inTime = question.Months.Holds(label);
        var passes = question.Where is null ? true : LabelFilter.Holds(question.Where, label, units.Within);
        return inTime == false || passes == false ? false : inTime == true && passes == true ? true : null;
    }

    private static void Add(Dictionary<string, PublishedCount> groups, PublishedKey key, Tally tally) =>
        groups[key.Text] = groups.TryGetValue(key.Text, out var before) ? before with { Tally = before.Tally.Merge(tally) } : new(key.Parts, key.IsRolledUp, tally);
}

/// <summary>A group that may be shown.</summary>
public sealed record PublishedPart(GroupLabel Label, IReadOnlyDictionary<string, Tally> Shown, IReadOnlyList<long> Words);

/// <summary>A group of an answer.</summary>
/// <param name="Key">A part for each column, and the time last; where it is rolled up, the larger group's name or null.</param>
/// <param name="IsRolledUp">It stands for several groups that are too small alone.</param>
/// <param name="Tally">Its counts.</param>
public sealed record PublishedCount(IReadOnlyList<string?> Key, bool IsRolledUp, Tally Tally);

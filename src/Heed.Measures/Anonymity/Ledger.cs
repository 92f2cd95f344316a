using Heed.Measures.Fields;

namespace Heed.Measures.Anonymity;

/// <summary>
/// Which answers of a source are shown together. Every number anyone may see of the source is a sum over whole groups, each at or over the floor and
/// not unanimous; a group, once shown, is never divided, and answers join it only as many at a time as the floor asks. So whatever is added to or
/// taken from each other, on one day or on two, is again about whole groups.
/// </summary>
public sealed class Ledger(Floors floors, Protections? protections = null)
{
    private readonly Protections _protections = protections ?? Protections.All;
    private readonly Dictionary<string, AnswerGroup> _groups = new(StringComparer.Ordinal);
    private List<WaitingAnswer> _waiting = [];
    private bool _isOpen;

    public Floors Floors { get; private set; } = floors;

    public IReadOnlyCollection<AnswerGroup> Groups => _groups.Values;

    public IReadOnlyList<WaitingAnswer> Waiting => _waiting;

    /// <summary>Until when it has been worked through, as months since the year 0.</summary>
    public int Month { get; private set; }

    /// <summary>Takes up what was shown before.</summary>
    public void Restore(IEnumerable<AnswerGroup> groups, IEnumerable<WaitingAnswer> waiting, int month)
    {
        foreach (var group in groups) _groups[group.Key] = group;
        _waiting = [.. waiting];
        Month = month;
    }

    public void Hear(IEnumerable<WaitingAnswer> answers) => _waiting.AddRange(answers);

    /// <summary>Raises or lowers the floors; groups too small for higher ones join others, and are not shown until they have.</summary>
    public void Move(Floors to)
    {
        Floors = to;
        foreach (var group in _groups.Values)
        {
            foreach (var (field, tally) in group.Shown.Where(s => !MayShow(s.Key, s.Value)).ToList())
            {
                group.Shown.Remove(field);
                AnswerGroup.Add(group.Waiting, field, tally);
                (group.IsChanged, _isOpen) = (true, true);
            }

            if (group.Words.Count == 0 || group.Words.Count >= to.Comments) continue;
            group.WaitingWords.AddRange(group.Words);
            group.Words.Clear();
            (group.IsChanged, _isOpen) = (true, true);
        }
    }

    /// <summary>Shows what is due.</summary>
    /// <param name="now">The running month.</param>
    /// <param name="fields">The fields the source has.</param>
    /// <returns>Whether anything is shown that was not before.</returns>
    public bool Show(int now, IReadOnlyList<string> fields)
    {
        var later = now > Month;
        Month = Math.Max(now, Month);
        if (_waiting.Count > 0) ShowAnswers(fields);
        if (!_isOpen && !later) return false;
        var shown = false;
        foreach (var field in _groups.Values.SelectMany(g => g.Waiting.Keys).Distinct(StringComparer.Ordinal).ToList()) shown |= ShowField(field);
        shown |= ShowWords();
        _isOpen = false;
        return shown;
    }

    /// <summary>Whether these counts may be shown at all.</summary>
    public bool MayShow(string field, Tally tally) => field == AnswerGroup.Rows ? tally.Rows >= Floors.Numbers : tally.Answered >= Floors.Numbers && !(_protections.Unanimity && tally.IsUnanimous());

    private void ShowAnswers(IReadOnlyList<string> fields)
    {
        var shown = new ShownByNode(_groups.Values, g => g.Shown.GetValueOrDefault(AnswerGroup.Rows)?.Rows ?? 0);
        var rules = new RollUp.Rules<WaitingAnswer>(items => items.Count >= Floors.Numbers || !_protections.RollUp, items => items.Count, shown.Of, path => AnswerPath.IsOver(path, Month), AnswerPath.Patience);
        IReadOnlyList<RollUp.Batch<WaitingAnswer>> batches = RollUp.Due([.. _waiting.Select(w => new RollUp.Waiting<WaitingAnswer>(w.Path, w))], rules);
        if (!_protections.Batches) batches = [.. batches, .. _waiting.Except(batches.SelectMany(b => b.Items)).Where(w => shown.Of(w.Path) >= Floors.Numbers).Select(w => new RollUp.Batch<WaitingAnswer>(w.Path, [w]))];
        if (batches.Count == 0) return;
        _isOpen = true;
        HashSet<WaitingAnswer> gone = new(ReferenceEqualityComparer.Instance);
        foreach (var batch in batches)
        {
            var group = Group(batch.Path, GroupLabel.Of(batch.Items.Select(i => i.Label)));
            AnswerGroup.Add(group.Waiting, AnswerGroup.Rows, new Tally { Rows = batch.Items.Count });
            foreach (var field in fields) AnswerGroup.Add(group.Waiting, field, TallyOf.Values(batch.Items.Select(i => i.Values.GetValueOrDefault(field))));
            group.WaitingWords.AddRange(batch.Items.Where(i => i.HasWords).Select(i => i.Seq));
            gone.UnionWith(batch.Items);
        }

        _waiting.RemoveAll(gone.Contains);
    }

    private bool ShowField(string field)
    {
        var waiting = _groups.Values.Where(g => g.Waiting.ContainsKey(field)).Select(g => new RollUp.Waiting<AnswerGroup>(g.Path, g)).ToList();
        var shown = new ShownByNode(_groups.Values, g => g.Shown.TryGetValue(field, out var tally) ? Size(field, tally) : 0);
        var rules = new RollUp.Rules<AnswerGroup>(
            items => MayShow(field, Sum(field, items)) || !_protections.RollUp || (!_protections.Batches && items is [var one] && one.Shown.ContainsKey(field)), items => Size(field, Sum(field, items)), shown.Of, path => AnswerPath.IsOver(path, Month), AnswerPath.Patience);
        var batches = RollUp.Due(waiting, rules);
        foreach (var batch in batches)
        {
            var sum = Sum(field, batch.Items);
            foreach (var part in batch.Items)
            {
                part.Waiting.Remove(field);
                part.IsChanged = true;
            }

            AnswerGroup.Add(Joined(batch).Shown, field, sum);
        }

        return batches.Count > 0;
    }

    private bool ShowWords()
    {
        var waiting = _groups.Values.Where(g => g.WaitingWords.Count > 0).Select(g => new RollUp.Waiting<AnswerGroup>(g.Path, g)).ToList();
        var shown = new ShownByNode(_groups.Values, g => g.Words.Count);
        var rules = new RollUp.Rules<AnswerGroup>(
            items => items.Sum(g => g.WaitingWords.Count) >= Floors.Comments, items => items.Sum(g => g.WaitingWords.Count), shown.Of, path => AnswerPath.IsOver(path, Month), AnswerPath.Patience);
        var batches = RollUp.Due(waiting, rules);
        foreach (var batch in batches)
        {
            long[] words = [.. batch.Items.SelectMany(g => g.WaitingWords)];
            foreach (var part in batch.Items)
            {
                part.WaitingWords.Clear();
                part.IsChanged = true;
            }

            Joined(batch).Words.AddRange(words);
        }

        return batches.Count > 0;
    }

    /// <summary>The group that parts become together; a part alone stays what it is.</summary>
    private AnswerGroup Joined(RollUp.Batch<AnswerGroup> batch) => batch.Items is [var alone] ? alone : Group(batch.Path, GroupLabel.Of(batch.Items.Select(g => g.Label)));

    private AnswerGroup Group(IReadOnlyList<string> path, GroupLabel label)
    {
        var key = AnswerGroup.KeyOf(path, label);
        if (!_groups.TryGetValue(key, out var group)) _groups[key] = group = new(Guid.CreateVersion7(), path, label);
        group.IsChanged = true;
        return group;
    }

    private static Tally Sum(string field, IReadOnlyList<AnswerGroup> groups) => groups.Select(g => g.Waiting[field]).Aggregate((a, b) => a.Merge(b));

    private static long Size(string field, Tally tally) => field == AnswerGroup.Rows ? tally.Rows : tally.Answered;
}

using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Anonymity;
using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Anonymity;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Results;

/// <summary>All that a source was told, field by field: each score with its interval, each label with its share, the latest words.</summary>
public sealed class ShowResults(CountFields count, FindSignals find, FindWords findWords, FindFloors findFloors)
{
    private const int Shown = 5;

    /// <param name="Source">Whose answers.</param>
    /// <param name="Rows">Responses; null where so few that it is not shown.</param>
    /// <param name="Fields">By name.</param>
    /// <param name="Words">By name.</param>
    public sealed record Results(Source Source, long? Rows, IReadOnlyDictionary<string, FieldResult> Fields, IReadOnlyDictionary<string, WordsResult> Words)
    {
        /// <summary>How large groups must be; null where respondents were not promised to be seen in groups only.</summary>
        public Floors? Floors { get; init; }
    }

    public async Task<Result<Results>> RunAsync(CountFields.Input input, Actor actor, CancellationToken cancel)
    {
        if ((await count.RunAsync(input, actor, cancel)).Failed(out var problem, out var counted)) return problem;
        var fields = counted.Source.Fields.ToDictionary(f => f.Name, f => Of(f, counted.Fields[f.Name]), StringComparer.Ordinal);
        Dictionary<string, WordsResult> words = new(StringComparer.Ordinal);
        if (counted.Source.Mode != Mode.Identified)
        {
            if ((await AloneAsync(input, counted.Source, actor, cancel)).Failed(out problem, out var alone)) return problem;
            return new Results(counted.Source, counted.Rows, fields, alone) { Floors = await findFloors.RunAsync(actor, cancel) };
        }

        foreach (var text in counted.Source.Texts)
        {
            if ((await WordsAsync(input, counted.Source, text, actor, cancel)).Failed(out problem, out var written)) return problem;
            words[text] = written;
        }

        return new Results(counted.Source, counted.Rows, fields, words);
    }

    private static FieldResult Of(SourceField field, Tally? tally)
    {
        var type = field.FieldType();
        if (type.IsCoded) return new(field, tally, null, null, tally is null ? [] : Shares(field, type, tally));
        var measure = MeasureCatalogue.All
            .Where(m => m.Accepts(type) && m.Refuse(new MeasureContext(type)) is null)
            .OrderBy(m => MeasureChoices.Rank(new(m, new(field.Name, type))))
            .FirstOrDefault();
        return new(field, tally, measure, tally is null ? null : measure?.Compute(tally, new MeasureContext(type)), []);
    }

    private static IReadOnlyList<LabelResult> Shares(SourceField field, FieldType type, Tally tally)
    {
        // Choices in the order offered, also those nobody took; a date's or free label's by how often.
        string[] offered = [.. type.Kind == FieldKind.YesNo ? ["yes", "no"] : field.Labels.Keys];
        var labels = offered.Concat(tally.Codes.OrderByDescending(c => c.Value).Select(c => c.Key).Except(offered, StringComparer.Ordinal));
        var share = new LabelShare();
        return [.. labels.Select(label => new LabelResult(label, tally.Codes.GetValueOrDefault(label), share.Compute(tally, new MeasureContext(type) { Of = [label] })))];
    }

    private async Task<Result<WordsResult>> WordsAsync(CountFields.Input input, Source source, string text, Actor actor, CancellationToken cancel)
    {
        var written = $"answered(\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\")";
        var where = string.IsNullOrWhiteSpace(input.Where) ? written : $"({input.Where}) and {written}";
        var found = await find.RunAsync(new([source.Key], where, input.From, input.To, Limit: Shown), actor, cancel);
        // A text nobody has written yet is not known to the facts.
        if (found.Failed(out var problem, out var page)) return problem.Kind == ProblemKind.Invalid ? new WordsResult(0, []) : problem;
        return new WordsResult(page.Total, [.. page.Signals.Select(s => s.Signal).Where(s => s.Texts.ContainsKey(text)).Select(s => new WrittenWords(s.Texts[text], s.Language, s.Id))]);
    }

    private async Task<Result<IReadOnlyDictionary<string, WordsResult>>> AloneAsync(CountFields.Input input, Source source, Actor actor, CancellationToken cancel)
    {
        Dictionary<string, WordsResult> words = new(StringComparer.Ordinal);
        if (source.Texts.Count == 0) return words;
        if ((await findWords.RunAsync(new(source, input.Where, input.From, input.To), actor, cancel)).Failed(out var problem, out var written)) return problem;
        var floor = (await findFloors.RunAsync(actor, cancel)).Comments;
        foreach (var text in source.Texts)
        {
            var said = written.Select(s => s.Signal).Where(s => s.Texts.TryGetValue(text, out var given) && given.Length > 0).ToList();
            // Sorted by the words themselves, so that the order does not tell who came last.
            var latest = said.TakeLast(Shown).Select(s => new WrittenWords(s.Texts[text], s.Language, null)).OrderBy(w => w.Text, StringComparer.Ordinal);
            words[text] = said.Count < floor ? new(null, []) : new(said.Count, [.. latest]);
        }

        return words;
    }
}

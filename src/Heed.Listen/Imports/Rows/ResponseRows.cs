using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Formats.Cells;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Listen.Imports.Rows;

/// <summary>Rows that are past responses to a survey, made signals by what each column was matched to.</summary>
internal sealed class ResponseRows : SignalRows
{
    /// <summary>What some products write for "seen, and not answered".</summary>
    private const string NotAnswered = "-99";

    private readonly RowReader _rows;
    private readonly PublishedSurvey _survey;
    private readonly RowSettings _settings;
    private readonly ContentId _content = new();
    private readonly (int Column, CellReader Reader, bool IsWords)[] _readers;
    private readonly bool _hasId;
    private readonly DateTimeOffset _day;

    public ResponseRows(RowReader rows, PublishedSurvey survey, MatchedColumns matched, RowSettings settings)
    {
        _rows = rows;
        _survey = survey;
        _settings = settings;
        _hasId = matched.HasId;
        _day = settings.Day;
        _readers = [.. matched.Columns.Select((c, i) => (i, c.Reader!, c.Reader is ReadWordsCell or ReadChoiceWords)).Where(c => c.Item2 is not null)];
        Sources = [SurveySource.Of(survey, matched.Attributes, matched.Texts)];
    }

    public override int Row => _rows.Row;

    public override string? Unreadable => _rows.Unreadable;

    public override long Position => _rows.Position;

    public override IReadOnlyList<RegisterSource.Input> Sources { get; }

    public override bool Read()
    {
        Problems.Clear();
        Signal = null;
        if (!_rows.Read()) return false;
        if (_rows.Broken is { } broken)
        {
            Problems.Add(new(Row, null, "", broken));
            return true;
        }

        var given = new GivenResponse();
        foreach (var (column, reader, isWords) in _readers)
        {
            var cell = _rows.Cell(column).Trim();
            if (cell.Length == 0) continue;
            var rule = reader.Read(cell, given);
            // A choice may have this value itself; only where it means nothing else does it mean this.
            if (cell == NotAnswered && (rule is not null || isWords)) Forget(reader, given);
            else if (rule is not null) Problems.Add(new(Row, _rows.Columns[column], RejectText.Shorten(cell), rule));
        }

        given.Settle();
        Take(given);
        return true;
    }

    private static void Forget(CellReader reader, GivenResponse given) => given.Texts.Remove(reader.Becomes);

    private void Take(GivenResponse given)
    {
        NoTime = given.At is null;
        var at = given.At?.Time ?? _day;
        if (_hasId && given.Id is null) Problems.Add(new(Row, "id", "", "must not be empty: it tells responses apart"));
        var signal = Make(given, at);
        foreach (var place in SignalRules.Check(signal, null, _settings.Now)) Problems.Add(new(Row, place.Path, "", place.Message.TrimEnd('.')));
        if (Problems.Count > 0) return;
        var content = _hasId ? _content.Begin(_survey.Key, "response").Add(given.Id!).End() : SignalContent.Of(_content, signal, NoTime);
        var occurrence = _settings.Occurrences.Next(content);
        SameIdAgain = _hasId && occurrence > 1;
        Signal = signal with { Id = ContentId.Guid(content, _hasId ? 1 : occurrence) };
    }

    private Signal Make(GivenResponse given, DateTimeOffset at)
    {
        var walk = new SurveyWalk(_survey, new() { Today = DateOnly.FromDateTime(at.UtcDateTime), Channel = given.Channel, Language = given.Language, Unit = given.Unit });
        return new()
        {
            Id = Guid.NewGuid(),
            Source = _survey.Key,
            Kind = PublishSurvey.Kind,
            HappenedAt = at,
            ReceivedAt = _settings.Now,
            Customer = _survey.Definition.Mode == Mode.Anonymous ? null : given.Customer,
            Unit = given.Unit,
            Channel = given.Channel,
            Language = given.Language,
            Values = walk.WithComputed(new(given.Values, given.Texts)),
            Texts = given.Texts,
            Attributes = given.Attributes,
        };
    }

    public override void WriteReject(RejectsFile rejects, string problem) => _rows.WriteReject(rejects, problem);

    public override void Dispose() => _rows.Dispose();
}

using System.Globalization;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Readings.Exports.Spreadsheets;

/// <summary>
/// Signals as a workbook: the same columns as the CSV, with numbers as numbers, moments and days as such, and labels in words; a last sheet says
/// which code stands behind the words. What does not fit one sheet goes on in the next.
/// </summary>
internal sealed class SignalWorkbook : ISignalWriter
{
    private const string Sheet = "Responses";

    private readonly WorkbookWriter _workbook;
    private readonly TimeZoneInfo _zone;
    private readonly string _language;
    private readonly int _rowsPerSheet;
    private readonly SignalColumns _columns;
    private readonly IReadOnlyDictionary<string, string>[] _labels;
    private readonly FieldKind[] _kinds;
    private int _sheets;

    public SignalWorkbook(Source source, TimeZoneInfo zone, string language, Stream stream, int rowsPerSheet = WorkbookWriter.MostRows)
    {
        (_zone, _language, _rowsPerSheet) = (zone, language, rowsPerSheet);
        _workbook = new(stream);
        _columns = new(source);
        _labels = [.. _columns.Fields.Select(f => FieldWords.Labels(f, language))];
        _kinds = [.. _columns.Fields.Select(f => f.FieldType().Kind)];
        BeginSheet();
    }

    public void Write(Signal signal)
    {
        if (_workbook.Rows == _rowsPerSheet) BeginSheet();
        _workbook.BeginRow();
        _workbook.Text(signal.Id.ToString());
        _workbook.Instant(TimeZoneInfo.ConvertTime(signal.HappenedAt, _zone).DateTime);
        foreach (var name in new[] { signal.Kind, signal.Unit, signal.Customer, signal.Touchpoint, signal.Channel, signal.Language }) _workbook.Text(name);
        for (var i = 0; i < _columns.Fields.Count; i++) Write(signal.Values.GetValueOrDefault(_columns.Fields[i].Name), _kinds[i], _labels[i]);
        foreach (var attribute in _columns.Attributes) _workbook.Text(signal.Attributes.GetValueOrDefault(attribute));
        foreach (var text in _columns.Texts) _workbook.Text(signal.Texts.GetValueOrDefault(text));
        _workbook.EndRow();
    }

    public void Flush() => _workbook.Flush();

    public void Finish()
    {
        WriteCodes();
        _workbook.Finish();
    }

    public void Dispose() => _workbook.Dispose();

    private void BeginSheet()
    {
        _sheets++;
        _workbook.BeginSheet(
            _sheets == 1 ? Sheet : string.Create(CultureInfo.InvariantCulture, $"{Sheet} {_sheets}"),
            [.. _columns.Names.Select((name, i) => (name, i == 0 ? 38 : i == 1 ? 20 : i >= _columns.Names.Count - _columns.Texts.Count ? 60 : Math.Clamp(name.Length + 2, 10, 30)))]);
    }

    private void Write(FieldValue? value, FieldKind kind, IReadOnlyDictionary<string, string> labels)
    {
        switch (value)
        {
            case FieldValue.Number number:
                _workbook.Number(number.Value);
                break;
            case FieldValue.Code code when kind == FieldKind.Date && DateOnly.TryParseExact(code.Label, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                _workbook.Day(day);
                break;
            case FieldValue.Code code:
                _workbook.Text(labels.GetValueOrDefault(code.Label, code.Label));
                break;
            case FieldValue.Codes codes:
                _workbook.Text(string.Join(';', codes.Labels.Select(label => labels.GetValueOrDefault(label, label))));
                break;
            case FieldValue.NotApplicable:
                _workbook.Text(SignalTable.NotApplicable);
                break;
            default:
                _workbook.Blank();
                break;
        }
    }

    /// <summary>What each column asks, what kind of answer it holds, and the codes behind its words.</summary>
    private void WriteCodes()
    {
        _workbook.BeginSheet("Codes", [("column", 24), ("question", 60), ("type", 10), ("least", 8), ("most", 8), ("code", 24), ("words", 40)]);
        for (var i = 0; i < _columns.Fields.Count; i++)
        {
            var field = _columns.Fields[i];
            if (_labels[i].Count == 0) WriteCode(i, null, null);
            foreach (var (code, words) in _labels[i]) WriteCode(i, code, words);
            if (field.FieldType().IsNumeric || _labels[i].Count > 0) WriteCode(i, SignalTable.NotApplicable, ExportWords.In(_language).NotApplicable);
        }
    }

    private void WriteCode(int field, string? code, string? words)
    {
        var (asked, type) = (_columns.Fields[field], _columns.Fields[field].FieldType());
        _workbook.BeginRow();
        _workbook.Text(_columns.NameOf(field));
        _workbook.Text(FieldWords.Title(asked, _language));
        _workbook.Text(type.Name);
        _workbook.Number(type.Min);
        _workbook.Number(type.Max);
        _workbook.Text(code);
        _workbook.Text(words);
        _workbook.EndRow();
    }
}

using System.Globalization;
using System.Text;
using CsvHelper;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Readings.Exports;

/// <summary>
/// Signals as a table: who, when and where first, then a column for each attribute, field and text the source has declared. Several labels stand in
/// one cell with <c>;</c> between; "not applicable" is <c>NA</c>. A text a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
internal sealed class SignalTable : ISignalWriter
{
    /// <summary>What stands for "not applicable".</summary>
    public const string NotApplicable = "NA";

    private const int BufferSize = 1 << 16;

    private readonly StreamWriter _text;
    private readonly CsvWriter _csv;
    private readonly TimeZoneInfo _zone;
    private readonly SignalColumns _columns;

    public SignalTable(Source source, TimeZoneInfo zone, Stream stream)
    {
        _text = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), BufferSize, leaveOpen: true);
        _csv = new(_text, CsvLines.Configuration, leaveOpen: true);
        _zone = zone;
        _columns = new(source);
        foreach (var name in _columns.Names) WriteText(name);
        _csv.NextRecord();
    }

    public void Write(Signal signal)
    {
        _csv.WriteField(signal.Id.ToString());
        _csv.WriteField(TimeZoneInfo.ConvertTime(signal.HappenedAt, _zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        foreach (var name in new[] { signal.Kind, signal.Unit, signal.Customer, signal.Touchpoint, signal.Channel, signal.Language }) WriteText(name);
        foreach (var field in _columns.Fields) Write(signal.Values.GetValueOrDefault(field.Name));
        foreach (var attribute in _columns.Attributes) WriteText(signal.Attributes.GetValueOrDefault(attribute));
        foreach (var text in _columns.Texts) WriteText(signal.Texts.GetValueOrDefault(text));
        _csv.NextRecord();
    }

    public void Flush()
    {
        _csv.Flush();
        _text.Flush();
    }

    public void Finish() => Flush();

    public void Dispose()
    {
        _csv.Dispose();
        _text.Dispose();
    }

    private void WriteText(string? text) => _csv.WriteField(Formulas.Defuse(text));

    private void Write(FieldValue? value)
    {
        switch (value)
        {
            case FieldValue.Number number:
                _csv.WriteField(number.Value.ToString("R", CultureInfo.InvariantCulture));
                break;
            case FieldValue.Code code:
                WriteText(code.Label);
                break;
            case FieldValue.Codes codes:
                WriteText(string.Join(';', codes.Labels));
                break;
            case FieldValue.NotApplicable:
                _csv.WriteField(NotApplicable);
                break;
            default:
                _csv.WriteField("");
                break;
        }
    }
}

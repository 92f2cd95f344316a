using System.Globalization;
using System.Text;

namespace Heed.Readings.Exports.Spss;

/// <summary>What a system file says before its cases.</summary>
internal sealed class SavDictionary(IReadOnlyList<SavVariable> variables, IReadOnlyList<SavSet> sets, string title, DateTimeOffset made, Stream stream)
{
    private const int LongestLabel = 255;
    private const int LongestValueLabel = 120;

    private readonly SavBytes _out = new(stream);
    private readonly Dictionary<string, string> _short = variables.Select((v, i) => (v.Name, i)).ToDictionary(v => v.Name, v => string.Create(CultureInfo.InvariantCulture, $"V{v.i + 1:00000}"), StringComparer.Ordinal);
    private int _segments;

    public void Write()
    {
        WriteHeader();
        foreach (var variable in variables) WriteVariable(variable);
        WriteValueLabels();
        _out.Extension(3, 4, Wholes(1, 0, 0, -1, 1, 1, 2, 65_001));
        _out.Extension(4, 8, Floats(-double.MaxValue, double.MaxValue, double.BitIncrement(-double.MaxValue)));
        if (sets.Count > 0) _out.Extension(7, 1, Encoding.UTF8.GetBytes(string.Concat(sets.Select(Set))));
        _out.Extension(11, 4, Wholes([.. variables.SelectMany(Display)]));
        _out.Extension(13, 1, Encoding.UTF8.GetBytes(string.Join('\t', variables.Select(v => $"{_short[v.Name]}={v.Name}"))));
        if (variables.Any(v => v.Width > 255)) _out.Extension(14, 1, Encoding.UTF8.GetBytes(string.Concat(variables.Where(v => v.Width > 255).Select(v => string.Create(CultureInfo.InvariantCulture, $"{_short[v.Name]}={v.Width:00000}\0\t")))));
        WriteLongMissing();
        _out.Extension(20, 1, "UTF-8"u8);
        _out.Whole(999);
        _out.Whole(0);
    }

    private void WriteHeader()
    {
        _out.Fixed("$FL2", 4);
        _out.Fixed("@(#) SPSS DATA FILE Heed", 60);
        _out.Whole(2);
        _out.Whole(variables.Sum(v => SavSegments.Blocks(v.Width)));
        _out.Whole(1);
        _out.Whole(0);
        // How many cases there are is not known yet.
        _out.Whole(-1);
        _out.Float(SavCases.Bias);
        _out.Fixed(made.ToString("dd MMM yy", CultureInfo.InvariantCulture), 9);
        _out.Fixed(made.ToString("HH:mm:ss", CultureInfo.InvariantCulture), 8);
        _out.Fixed(title, 64);
        _out.Bytes([0, 0, 0]);
    }

    private void WriteVariable(SavVariable variable)
    {
        for (var segment = 0; segment < (variable.IsText ? SavSegments.Count(variable.Width) : 1); segment++)
        {
            var width = variable.IsText ? SavSegments.Declared(variable.Width, segment) : 0;
            var format = (variable.IsText ? SavFormat.Text(width) : variable.Format).Packed;
            var shortText = segment == 0 && variable.MissingText is not null && variable.Width <= 8;
            _out.Whole(2);
            _out.Whole(width);
            _out.Whole(segment == 0 ? 1 : 0);
            _out.Whole(variable.Missing is not null || shortText ? 1 : 0);
            _out.Whole(format);
            _out.Whole(format);
            _out.Fixed(segment == 0 ? _short[variable.Name] : SegmentName(), 8);
            if (segment == 0) WriteLabel(variable.Label.Length == 0 ? variable.Name : variable.Label);
            if (variable.Missing is { } missing) _out.Float(missing);
            if (shortText) _out.Fixed(variable.MissingText!, 8);
            for (var i = 1; i < (width + 7) / 8; i++) WriteContinuation();
        }
    }

    private void WriteLabel(string label)
    {
        var text = SavText.Cut(label.ReplaceLineEndings(" "), LongestLabel);
        var bytes = Encoding.UTF8.GetByteCount(text);
        _out.Whole(bytes);
        _out.Fixed(text, (bytes + 3) / 4 * 4);
    }

    private void WriteContinuation()
    {
        _out.Whole(2);
        _out.Whole(-1);
        for (var i = 0; i < 4; i++) _out.Whole(0);
        _out.Fixed("", 8);
    }

    private void WriteValueLabels()
    {
        var at = 1;
        foreach (var variable in variables)
        {
            if (variable.ValueLabels.Count > 0) WriteValueLabels(variable, at);
            at += SavSegments.Blocks(variable.Width);
        }
    }

    private void WriteValueLabels(SavVariable variable, int at)
    {
        _out.Whole(3);
        _out.Whole(variable.ValueLabels.Count);
        foreach (var (value, label) in variable.ValueLabels)
        {
            var text = SavText.Cut(label.ReplaceLineEndings(" "), LongestValueLabel);
            var bytes = Encoding.UTF8.GetByteCount(text);
            _out.Float(value);
            _out.Bytes([(byte)bytes]);
            _out.Fixed(text, ((bytes + 8) / 8 * 8) - 1);
        }

        _out.Whole(4);
        _out.Whole(1);
        _out.Whole(at);
    }

    /// <summary>"Not applicable" of texts wider than eight bytes.</summary>
    private void WriteLongMissing()
    {
        using var data = new MemoryStream();
        var record = new SavBytes(data);
        foreach (var variable in variables.Where(v => v.MissingText is not null && v.Width > 8))
        {
            var name = Encoding.UTF8.GetBytes(variable.Name);
            record.Whole(name.Length);
            record.Bytes(name);
            record.Bytes([1]);
            record.Whole(8);
            record.Fixed(variable.MissingText!, 8);
        }

        if (data.Length > 0) _out.Extension(22, 1, data.ToArray());
    }

    private string Set(SavSet set)
    {
        var label = SavText.Cut(set.Label.ReplaceLineEndings(" "), LongestLabel);
        return string.Create(CultureInfo.InvariantCulture, $"${set.Name}=D1 1 {Encoding.UTF8.GetByteCount(label)} {label} {string.Join(' ', set.Variables.Select(v => _short[v.Name].ToLowerInvariant()))}\n");
    }

    private static IEnumerable<int> Display(SavVariable variable) =>
        Enumerable.Range(0, variable.IsText ? SavSegments.Count(variable.Width) : 1).SelectMany(segment => new[] { (int)variable.Level, variable.IsText ? Math.Clamp(variable.Width, 4, 40) : Math.Max(8, variable.Format.Columns), variable.IsText ? 0 : 1 });

    // Seen by nobody: readers put the segments together again.
    private string SegmentName() => string.Create(CultureInfo.InvariantCulture, $"S{++_segments:0000000}");

    private static byte[] Wholes(params int[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private static byte[] Floats(params double[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];
}

using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Facts;
using Heed.Measures.Anonymity;

namespace Heed.Readings.Anonymity;

/// <summary>Signals of a source as answers that wait: what they can be told apart by, and on which way they stand.</summary>
internal sealed class ReadAnswers(Source source, UnitTree units, TimeZoneInfo zone)
{
    private readonly string[] _columns = [.. ToldApart.Columns(source)];

    public int MonthOf(DateTimeOffset at) => GroupLabel.MonthOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));

    public WaitingAnswer Of(LoggedSignal logged)
    {
        var signal = logged.Signal;
        Dictionary<string, string> values = new(StringComparer.Ordinal) { [Dimensions.Source] = signal.Source, [Dimensions.Kind] = signal.Kind };
        foreach (var (name, value) in signal.Attributes) values[name] = value;
        foreach (var (name, value) in new[] { (Dimensions.Touchpoint, signal.Touchpoint), (Dimensions.Channel, signal.Channel), (Dimensions.Language, signal.Language) })
        {
            if (value is not null) values[name] = value;
        }

        var month = MonthOf(signal.HappenedAt);
        var label = new GroupLabel(month, month, signal.Unit is { } unit ? new(units.Path(unit), true) : UnitPlace.None, values, []);
        return new(logged.Seq, AnswerPath.Of(label, _columns), label, signal.Values, signal.Texts.Values.Any(t => t.Length > 0));
    }
}

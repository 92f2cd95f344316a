using System.Globalization;
using Heed.Base.Signals;
using Heed.Measures.Fields;

namespace Heed.Readings.Tests.Anonymity;

/// <summary>
/// An invented company of many small units that asks its staff. Besides what is asked, each answer carries a mark: in one of the fields of marks
/// a power of two of its own, so that any sum anybody is shown says exactly which answers it rests on.
/// </summary>
internal sealed class Company
{
    public const int MarksPerField = 32;
    private static readonly string[] s_genders = ["f", "m"];
    private static readonly string[] s_tenures = ["new", "some", "long"];
    private static readonly string[] s_languages = ["nb", "sv"];

    private readonly Random _dice;
    private readonly List<(string Unit, double Weight)> _weights = [];

    public Company(int seed, int answers)
    {
        _dice = new(seed);
        Answers = answers;
        Fields = (answers + MarksPerField - 1) / MarksPerField;
        foreach (var region in Enumerable.Range(0, 2 + _dice.Next(2)))
        {
            Units.Add(($"r{region}", null));
            foreach (var unit in Enumerable.Range(0, 3 + _dice.Next(4)))
            {
                Units.Add(($"r{region}u{unit}", $"r{region}"));
                _weights.Add(($"r{region}u{unit}", 0.3 + Math.Pow(_dice.NextDouble(), 3) * 6));
            }
        }
    }

    public int Answers { get; }

    /// <summary>Fields of marks: <c>mark0</c>, <c>mark1</c> …</summary>
    public int Fields { get; }

    public List<(string Code, string? Parent)> Units { get; } = [];

    public List<Signal> Heard { get; } = [];

    public IEnumerable<Signal> More(int count, string[] days)
    {
        for (var i = 0; i < count && Heard.Count < Answers; i++)
        {
            var answer = Answer(days[_dice.Next(days.Length)]);
            Heard.Add(answer);
            yield return answer;
        }
    }

    /// <summary>Which marks a sum holds, with what the other answers add to it.</summary>
    public static long MarksIn(double sum) => (long)Math.Floor((sum + (Unit / 4)) / Unit);

    private const double Unit = 16;

    private static double MarkOf(int bit) => Unit * (1L << bit);

    // No two alike, so that no field of marks is ever held back for being unanimous, and so small that all together they are no mark.
    private static double Noise(int number) => (number + 1) / 1024.0;

    private Signal Answer(string day)
    {
        var number = Heard.Count;
        var values = Enumerable.Range(0, Fields).ToDictionary(
            field => "mark" + field.ToString(CultureInfo.InvariantCulture), field => FieldValue.Of(number / MarksPerField == field ? MarkOf(number % MarksPerField) : Noise(number)), StringComparer.Ordinal);
        values["nps"] = FieldValue.Of(_dice.Next(11));
        if (_dice.NextDouble() > 0.2) values["again"] = FieldValue.Of(_dice.NextDouble() < 0.9 ? "yes" : "no");
        var unit = _weights[Pick()].Unit;
        Dictionary<string, string> attributes = new(StringComparer.Ordinal) { ["gender"] = s_genders[_dice.Next(2)] };
        if (_dice.NextDouble() > 0.1) attributes["tenure"] = s_tenures[_dice.Next(3)];
        return Surveyed.Said("s", day) with
        {
            Unit = unit,
            Language = s_languages[_dice.NextDouble() < 0.8 ? 0 : 1],
            Values = values,
            Attributes = attributes,
            Texts = _dice.NextDouble() < 0.5 ? new Dictionary<string, string>(StringComparer.Ordinal) { ["why"] = $"words of {number}" } : new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    private int Pick()
    {
        var at = _dice.NextDouble() * _weights.Sum(w => w.Weight);
        var i = 0;
        while (i < _weights.Count - 1 && (at -= _weights[i].Weight) > 0) i++;
        return i;
    }
}

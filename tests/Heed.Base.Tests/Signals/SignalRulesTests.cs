using System.Globalization;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;

namespace Heed.Base.Tests.Signals;

public sealed class SignalRulesTests
{
    private static readonly DateTimeOffset s_now = SomeSignals.At.AddHours(2);

    private static readonly Source s_source = MakeSource();

    /// <summary>What is changed about a good signal, the place that must be named, and a part of what must be said about it.</summary>
    private static readonly IReadOnlyList<(string Name, Func<Signal, Signal> Spoil, string Path, string Said)> s_bad =
    [
        ("no id", s => s with { Id = Guid.Empty }, "id", "zeros"),
        ("no source", s => s with { Source = "" }, "source", "1–64"),
        ("shouting source", s => s with { Source = "Shop" }, "source", "lower-case"),
        ("source with a slash", s => s with { Source = "a/b" }, "source", "lower-case"),
        ("no kind", s => s with { Kind = " " }, "kind", "empty"),
        ("long kind", s => s with { Kind = new('k', 201) }, "kind", "200"),
        ("before 1970", s => s with { HappenedAt = DateTimeOffset.UnixEpoch.AddTicks(-1) }, "at", "1970"),
        ("next week", s => s with { HappenedAt = s_now.AddDays(7) }, "at", "now"),
        ("empty customer", s => s with { Customer = "" }, "customer", "leave it out"),
        ("long unit", s => s with { Unit = new('u', 201) }, "unit", "200"),
        ("touchpoint with U+0000", s => s with { Touchpoint = "a\0b" }, "touchpoint", "U+0000"),
        ("half a character as channel", s => s with { Channel = "x\ud83d" }, "channel", "Unicode"),
        ("halves of a character swapped", s => s with { Language = "\ude00\ud83d" }, "language", "Unicode"),
        ("score too high", s => Value(s, "nps", FieldValue.Of(11)), "values.nps", "0 to 10"),
        ("score too low", s => Value(s, "nps", FieldValue.Of(-1)), "values.nps", "0 to 10"),
        ("half a point", s => Value(s, "nps", FieldValue.Of(7.5)), "values.nps", "7.5 must be a whole number"),
        ("label for a score", s => Value(s, "nps", FieldValue.Of("ten")), "values.nps", "must be a number (nps), not \"ten\""),
        ("list for a score", s => Value(s, "nps", FieldValue.Of("1", "2")), "values.nps", "not a list"),
        ("number for a label", s => Value(s, "why", FieldValue.Of(1.5)), "values.why", "must be a label (code), not the number 1.5"),
        ("unknown label", s => Value(s, "why", FieldValue.Of("weather")), "values.why", "not one of price, speed"),
        ("label for a list", s => Value(s, "also", FieldValue.Of("a")), "values.also", "list"),
        ("label twice", s => Value(s, "also", FieldValue.Of("a", "b", "a")), "values.also", "twice"),
        ("maybe", s => Value(s, "again", FieldValue.Of("maybe")), "values.again", "yes or no"),
        ("no such day", s => Value(s, "born", FieldValue.Of("2026-02-30")), "values.born", "yyyy-MM-dd"),
        ("negative wait", s => Value(s, "wait", FieldValue.Of(-3)), "values.wait", "at least 0"),
        ("not a number", s => Value(s, "new", FieldValue.Of(double.NaN)), "values.new", "finite"),
        ("endless", s => Value(s, "wait", FieldValue.Of(double.PositiveInfinity)), "values.wait", "finite"),
        ("long label", s => Value(s, "new", FieldValue.Of(new string('l', 201))), "values.new", "200"),
        ("a name Heed uses", s => Value(s, "unit", FieldValue.Of(1)), "values.unit", "Heed uses itself"),
        ("a name Heed uses, not applicable", s => Value(s, "at", FieldValue.NotApplicable.Value), "values.at", "Heed uses itself"),
        ("half a character in a name", s => Value(s, "x\ud83d", FieldValue.Of(1)), "values.x\ud83d", "Unicode"),
        ("a name with a line break", s => s with { Texts = Strings("a\nb", "x") }, "texts.a\nb", "control"),
        ("an empty name", s => s with { Attributes = Strings("", "x") }, "attributes.", "empty"),
        ("long text", s => s with { Texts = Strings("comment", new('t', 100_001)) }, "texts.comment", "100000"),
        ("long attribute", s => s with { Attributes = Strings("country", new('t', 1_001)) }, "attributes.country", "1000"),
        ("too many parts", s => s with { Texts = Enumerable.Range(0, 1_001).ToDictionary(n => $"t{n}", _ => "x", StringComparer.Ordinal) }, "", "at most 1000"),
    ];

    public static TheoryData<string> Bad => [.. s_bad.Select(b => b.Name)];

    [Fact]
    public void A_good_signal_breaks_no_rule_with_or_without_its_source()
    {
        SignalRules.Check(Good(), s_source, s_now).ShouldBeEmpty();
        SignalRules.Check(Good(), null, s_now).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_signal_is_refused_at_the_place_that_is_wrong_and_nowhere_else(string name)
    {
        var (_, spoil, path, said) = s_bad.Single(b => b.Name == name);
        var places = SignalRules.Check(spoil(Good()), s_source, s_now);
        places.Select(p => p.Path).Distinct(StringComparer.Ordinal).ShouldBe([path]);
        places.ShouldContain(p => p.Message.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_breach_is_named_not_only_the_first()
    {
        var bad = Value(Good() with { Id = Guid.Empty, Unit = "" }, "nps", FieldValue.Of(12));
        SignalRules.Check(bad, s_source, s_now).Select(p => p.Path).ShouldBe(["id", "unit", "values.nps"]);
    }

    [Fact]
    public void Numbers_are_said_the_same_way_in_every_language()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("et-EE");
            SignalRules.Check(Value(Good(), "nps", FieldValue.Of(7.5)), s_source, s_now)[0].Message.ShouldStartWith("7.5 ");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Not_applicable_fits_every_field() =>
        SignalRules.Check(s_source.Fields.Aggregate(Good(), (s, f) => Value(s, f.Name, FieldValue.NotApplicable.Value)), s_source, s_now).ShouldBeEmpty();

    private static Signal Good() => SomeSignals.Signal(1) with
    {
        Customer = "c-1",
        Unit = "north",
        Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal)
        {
            ["nps"] = FieldValue.Of(9),
            ["why"] = FieldValue.Of("price"),
            ["also"] = FieldValue.Of("a", "b"),
            ["again"] = FieldValue.Of("yes"),
            ["born"] = FieldValue.Of("2024-02-29"),
            ["wait"] = FieldValue.Of(12.5),
        },
        Texts = Strings("comment", "Good 😀"),
        Attributes = Strings("country", "ee"),
    };

    private static Source MakeSource()
    {
        var source = Source.Create(new WorkspaceId(1), "shop", "survey", "Shop", Mode.Identified, SomeSignals.At);
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        source.Widen(new SourceSchema
        {
            Fields =
            [
                SourceField.Of("nps", FieldType.Nps),
                SourceField.Of("why", FieldType.Code) with
                {
                    Labels = new SortedDictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal) { ["price"] = none, ["speed"] = none },
                },
                SourceField.Of("also", FieldType.Multi),
                SourceField.Of("again", FieldType.YesNo),
                SourceField.Of("born", FieldType.Date),
                SourceField.Of("wait", FieldType.Duration),
            ],
            Attributes = ["country"],
            Texts = ["comment"],
        });
        return source;
    }

    private static Signal Value(Signal signal, string name, FieldValue value) =>
        signal with { Values = new Dictionary<string, FieldValue>(signal.Values, StringComparer.Ordinal) { [name] = value } };

    private static Dictionary<string, string> Strings(string name, string text) => new(StringComparer.Ordinal) { [name] = text };
}

using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Heed.Base.Signals;
using Heed.Measures.Fields;

namespace Heed.Base.Tests.Signals;

public sealed class SignalBodyTests
{
    private static readonly Gen<string> s_text = Gen.Elements("a", "Z", "ä", "й", "😀", "\"", "\\", "\n", "\0", "\u2028", "</script>", "{", " ", "'", "名").ListOf().Select(string.Concat);

    private static readonly Gen<FieldValue> s_value = Gen.OneOf(
        ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite).Select(FieldValue.Of),
        Gen.Elements(0.0, -0.0, 1e300, -1e-300, double.Epsilon, double.MaxValue, 0.1, 1.0 / 3).Select(FieldValue.Of),
        s_text.Select(FieldValue.Of),
        s_text.ListOf().Select(labels => (FieldValue)new FieldValue.Codes([.. labels.Distinct(StringComparer.Ordinal)])),
        Gen.Constant((FieldValue)FieldValue.NotApplicable.Value));

    private static readonly Gen<Signal> s_signal =
        from values in Named(s_value)
        from texts in Named(s_text)
        from attributes in Named(s_text)
        select SomeSignals.Signal(1) with { Values = values, Texts = texts, Attributes = attributes };

    [Property(MaxTest = 500)]
    public Property Whatever_is_written_is_read_back() => Prop.ForAll(s_signal.ToArbitrary(), signal =>
    {
        var body = SignalBody.Write(signal);
        var read = SignalBody.Read(SomeSignals.Signal(1), body);
        read.Values.ShouldBe(signal.Values);
        read.Texts.ShouldBe(signal.Texts);
        read.Attributes.ShouldBe(signal.Attributes);
        body.ShouldNotContain('\0');
        SignalBody.Write(read).ShouldBe(body);
    });

    [Theory]
    [InlineData(-0.0, "-0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(7, "7")]
    public void Numbers_are_written_as_numbers_and_keep_every_bit(double number, string written)
    {
        var signal = SomeSignals.Signal(1) with { Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["x"] = FieldValue.Of(number) } };
        var body = SignalBody.Write(signal);
        body.ShouldBe("{\"values\":{\"x\":" + written + "}}");
        var read = SignalBody.Read(signal, body).Values["x"].ShouldBeOfType<FieldValue.Number>().Value;
        BitConverter.DoubleToInt64Bits(read).ShouldBe(BitConverter.DoubleToInt64Bits(number));
    }

    [Fact]
    public void A_signal_without_parts_is_an_empty_object()
    {
        var bare = SomeSignals.Signal(1) with { Values = SignalParts.NoValues };
        SignalBody.Write(bare).ShouldBe("{}");
        SignalBody.Read(SomeSignals.Signal(1), "{}").Values.ShouldBeEmpty();
    }

    [Fact]
    public void A_number_that_json_cannot_hold_spoils_no_later_body()
    {
        var bad = SomeSignals.Signal(1) with { Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["x"] = FieldValue.Of(double.NaN) } };
        Should.Throw<ArgumentException>(() => SignalBody.Write(bad));
        JsonDocument.Parse(SignalBody.Write(SomeSignals.Signal(2))).RootElement.GetProperty("values").GetProperty("nps").GetInt32().ShouldBe(2);
    }

    private static Gen<IReadOnlyDictionary<string, T>> Named<T>(Gen<T> part) =>
        from names in s_text.ListOf()
        let distinct = names.Distinct(StringComparer.Ordinal).ToArray()
        from parts in part.ListOf(distinct.Length)
        select (IReadOnlyDictionary<string, T>)distinct.Zip(parts).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
}

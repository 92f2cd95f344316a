using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Readings.Exports;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests.Exports;

/// <summary>A source with a field of every kind, and answers that are awkward to write out.</summary>
public sealed class EveryKind : IAsyncDisposable
{
    private static readonly DateTimeOffset s_first = new(2026, 1, 31, 21, 59, 59, TimeSpan.Zero);

    public required Surveyed Surveyed { get; init; }

    public IReadOnlyList<Signal> Signals { get; private set; } = [];

    public static async Task<EveryKind> CreateAsync(int answers = 200)
    {
        var every = new EveryKind { Surveyed = await Surveyed.CreateAsync() };
        await every.Surveyed.DeclareAsync(every.Surveyed.Us, "s", Mode.Identified, Fields());
        every.Signals = [.. Enumerable.Range(0, answers).Select(Answer)];
        await every.Surveyed.HearAsync(every.Surveyed.Us, every.Signals);
        return every;
    }

    public Task<Result<Export>> ExportAsync(ExportSignals.Input input) => Surveyed.Get<ExportSignals>().RunAsync(input, Surveyed.Us, default);

    public async Task<byte[]> BytesAsync(ExportSignals.Input input)
    {
        using var stream = new MemoryStream();
        var written = await (await ExportAsync(input)).Value.WriteAsync(stream, default);
        written.ShouldBe(Signals.Count);
        return stream.ToArray();
    }

    public ValueTask DisposeAsync() => Surveyed.DisposeAsync();

    public static SourceField[] Fields() =>
    [
        SourceField.Of("nps", FieldType.Nps) with { Titles = Words("How likely are you to recommend us?", "Hvor sannsynlig er det at du anbefaler oss?") },
        SourceField.Of("ease", FieldType.Ease7),
        SourceField.Of("reason", FieldType.Code) with
        {
            Titles = Words("Why?", "Hvorfor?"),
            Labels = Labels(("price", "The price; or fees", "Prisen"), ("staff", "=Staff", "Folk"), ("odd", "The same", "Samme"), ("even", "The same", "Samme")),
        },
        SourceField.Of("stars", FieldType.Code) with { Labels = Labels(("3", "three", "tre"), ("5", "five", "fem"), ("-1", "none", "ingen")) },
        SourceField.Of("free", FieldType.Code),
        SourceField.Of("topics", FieldType.Multi) with { Titles = Words("What did it concern?", "Hva gjaldt det?"), Labels = Labels(("card", "Cards", "Kort"), ("loan", "Loans", "Lån"), ("app", "The app", "Appen")) },
        SourceField.Of("again", FieldType.YesNo),
        SourceField.Of("minutes", FieldType.Number),
        SourceField.Of("spent", FieldType.Money),
        SourceField.Of("visited", FieldType.Date),
    ];

    private static Signal Answer(int i)
    {
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal) { ["nps"] = i % 9 == 0 ? FieldValue.NotApplicable.Value : FieldValue.Of(i * 7 % 11) };
        if (i % 3 != 0) values["ease"] = FieldValue.Of(1 + (i % 7));
        if (i % 4 != 0) values["reason"] = i % 13 == 0 ? FieldValue.NotApplicable.Value : FieldValue.Of(((string[])["price", "staff", "odd", "even"])[i % 4]);
        values["stars"] = FieldValue.Of(((string[])["3", "5", "-1"])[i % 3]);
        values["free"] = i % 10 == 0 ? FieldValue.NotApplicable.Value : FieldValue.Of(i % 2 == 0 ? "-fifteen æøå letters" : "b");
        if (i % 5 != 0) values["topics"] = FieldValue.Of(i % 2 == 0 ? ["card", "app"] : ["loan"]);
        values["again"] = i % 17 == 0 ? FieldValue.NotApplicable.Value : FieldValue.Of(i % 2 == 0 ? "yes" : "no");
        values["minutes"] = FieldValue.Of(i % 6 == 0 ? -99 : (i / 8.0) + 0.1);
        if (i % 7 == 0) values["minutes"] = FieldValue.NotApplicable.Value;
        if (i % 2 == 0) values["spent"] = FieldValue.Of((i * 1_234_567.89) - 5e5);
        if (i % 4 == 1) values["visited"] = FieldValue.Of(i % 8 == 1 ? "2026-01-17" : "1899-12-31");
        return Said("s") with
        {
            HappenedAt = s_first.AddMinutes(i * 997),
            Values = values,
            Unit = i % 2 == 0 ? "north" : null,
            Customer = i == 3 ? "+47 12 34" : null,
            Channel = "email",
            Language = "nb",
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["country"] = i % 3 == 0 ? "@no" : "Ελλάδα", ["nps "] = "x" },
            Texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = Comment(i), ["thanks"] = i == 7 ? new string('æ', 9_000) : "" },
        };
    }

    private static string Comment(int i) => (i % 8) switch
    {
        0 => "",
        1 => "=HYPERLINK(\"http://example.org\",\"click\")",
        2 => "Blåbær & <b>syltetøy</b> \"godt\"",
        3 => "First line\nsecond line",
        4 => "A mark \u0001 no XML knows, and _x0041_ as it stands",
        5 => "Щи да каша 😀",
        6 => string.Join(' ', Enumerable.Repeat("ordentlig", 60)),
        _ => " blanks around ",
    };

    private static Dictionary<string, string> Words(string english, string norwegian) => new(StringComparer.Ordinal) { ["en"] = english, ["nb"] = norwegian };

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Labels(params (string Code, string English, string Norwegian)[] labels) =>
        labels.ToDictionary(l => l.Code, l => (IReadOnlyDictionary<string, string>)Words(l.English, l.Norwegian), StringComparer.Ordinal);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using Heed.Measures.Drivers;

namespace Heed.Readings.Drivers;

/// <summary>
/// A driver report as the API and the command line write it, unrounded. The shares add up to <c>r2</c>. The driver of chance stands last, marked
/// <c>random</c>: it is no part of the model, so its share is 0; <c>high</c> is how much one that says nothing may seem to explain.
/// </summary>
public static class DriversJson
{
    private const string Random = "(random)";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(DriversReading reading)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options)) Write(json, reading);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, DriversReading reading)
    {
        var report = reading.Report;
        json.WriteStartObject();
        json.WriteString("source", reading.Source);
        json.WriteString("outcome", reading.Outcome);
        json.WriteString("as", Word(reading.As));
        json.WriteNumber("n", report.N);
        json.WriteNumber("left_out", reading.LeftOut);
        json.WriteNumber("r2", report.RSquared);
        json.WriteString("r2_of", Word(report.RSquaredOf));
        json.WriteString("method", Word(report.Method));
        json.WriteString("missing", Word(reading.Missing));
        json.WriteString("intervals", Word(report.Intervals));
        json.WriteNumber("level", report.Level.Value);
        json.WriteNumber("outcome_mean", report.OutcomeMean);
        json.WriteStartArray("drivers");
        for (var j = 0; j < reading.Fields.Count; j++) WriteDriver(json, reading, j);
        if (report.Chance is { } chance) WriteChance(json, chance);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in reading.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("text", warning.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDriver(Utf8JsonWriter json, DriversReading reading, int j)
    {
        var driver = reading.Report.Drivers[j];
        json.WriteStartObject();
        json.WriteString("field", reading.Fields[j].Name);
        json.WriteNumber("share", driver.Share);
        WriteNumber(json, "low", driver.Low);
        WriteNumber(json, "high", driver.High);
        json.WriteBoolean("random", false);
        if (driver.AboveChance is { } above) json.WriteBoolean("better_than_random", above);
        json.WriteNumber("beta", driver.Beta);
        json.WriteNumber("correlation", driver.Correlation);
        json.WriteNumber("performance", driver.Mean);
        WriteNumber(json, "performance_index", reading.PerformanceIndex(j));
        json.WriteNumber("answered", reading.Answered[j]);
        json.WriteNumber("n", reading.With[j]);
        json.WriteNumber("slope", driver.Slope);
        WriteNumber(json, "slope_low", driver.SlopeLow);
        WriteNumber(json, "slope_high", driver.SlopeHigh);
        if (driver.SamplingError is { } error) json.WriteNumber("sampling_error", error);
        if (reading.Spending[j] is { } spending) WriteSpending(json, spending, reading.Move);
        json.WriteEndObject();
    }

    private static void WriteSpending(Utf8JsonWriter json, Spending spending, DriverMove move)
    {
        json.WriteStartObject("spend");
        json.WriteString("move", Word(move));
        json.WriteNumber("step", spending.Step);
        json.WriteNumber("change", spending.Change);
        WriteNumber(json, "low", spending.Low);
        WriteNumber(json, "high", spending.High);
        WriteNumber(json, "cost", spending.Cost);
        WriteNumber(json, "change_per_cost", spending.PerCost);
        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void WriteChance(Utf8JsonWriter json, DriverEstimate chance)
    {
        json.WriteStartObject();
        json.WriteString("field", Random);
        json.WriteNumber("share", 0);
        json.WriteNumber("low", 0);
        WriteNumber(json, "high", chance.High);
        json.WriteBoolean("random", true);
        json.WriteNumber("beta", chance.Beta);
        json.WriteNumber("correlation", chance.Correlation);
        json.WriteNull("performance");
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}

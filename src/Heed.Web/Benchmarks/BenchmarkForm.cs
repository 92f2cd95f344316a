using System.Globalization;
using Heed.Understand.Benchmarks;

namespace Heed.Web.Benchmarks;

/// <summary>The form of an own reference point as it was typed.</summary>
public sealed record BenchmarkForm
{
    public string Id { get; init; } = "";

    /// <summary>Empty for a new one.</summary>
    public string Version { get; init; } = "";

    public string Title { get; init; } = "";
    public string Publisher { get; init; } = "";
    public string Publication { get; init; } = "";
    public string Address { get; init; } = "";
    public string Year { get; init; } = "";
    public string Region { get; init; } = "";
    public string Industry { get; init; } = "";
    public string Value { get; init; } = "";
    public string N { get; init; } = "";
    public bool NOfStudy { get; init; }
    public string Method { get; init; } = "";
    public string Note { get; init; } = "";

    public static BenchmarkForm Read(IFormCollection form) => new()
    {
        Id = form["id"].ToString(),
        Version = form["version"].ToString(),
        Title = form["title"].ToString(),
        Publisher = form["publisher"].ToString(),
        Publication = form["publication"].ToString(),
        Address = form["address"].ToString(),
        Year = form["year"].ToString(),
        Region = form["region"].ToString(),
        Industry = form["industry"].ToString(),
        Value = form["value"].ToString(),
        N = form["n"].ToString(),
        NOfStudy = form["nOfStudy"].ToString().Length > 0,
        Method = form["method"].ToString(),
        Note = form["note"].ToString(),
    };

    public static BenchmarkForm Of(Benchmark benchmark) => new()
    {
        Id = benchmark.Key,
        Version = benchmark.Version.ToString(CultureInfo.InvariantCulture),
        Title = benchmark.Title,
        Publisher = benchmark.Publisher,
        Publication = benchmark.Publication,
        Address = benchmark.Address ?? "",
        Year = benchmark.Year.ToString(CultureInfo.InvariantCulture),
        Region = benchmark.Region,
        Industry = benchmark.Industry,
        Value = benchmark.Value.ToString("R", CultureInfo.InvariantCulture),
        N = benchmark.N.ToString(CultureInfo.InvariantCulture),
        NOfStudy = benchmark.NOfStudy,
        Method = benchmark.Method,
        Note = benchmark.Note,
    };

    /// <summary>What can't be read is what breaks its rule.</summary>
    public BenchmarkFacts ToFacts() => new()
    {
        Title = Title.Trim(),
        Publisher = Publisher.Trim(),
        Publication = Publication.Trim(),
        Address = Address.Trim() is { Length: > 0 } address ? address : null,
        Year = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0,
        Region = Region.Trim(),
        Industry = Industry.Trim(),
        Value = double.TryParse(Value.Trim().Replace(',', '.').Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN,
        N = long.TryParse(N.Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0,
        NOfStudy = NOfStudy,
        Method = Method,
        Note = Note.Trim(),
    };
}

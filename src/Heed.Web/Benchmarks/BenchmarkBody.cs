using Heed.Understand.Benchmarks;

namespace Heed.Web.Benchmarks;

/// <summary>An own reference point as the API takes it. All but address, nOfStudy and note must be given.</summary>
public sealed record BenchmarkBody
{
    /// <summary>The sender's id, so that sending it twice enters one.</summary>
    public Guid? Id { get; init; }

    public string? Title { get; init; }
    public string? Publisher { get; init; }
    public string? Publication { get; init; }
    public string? Address { get; init; }
    public int? Year { get; init; }
    public string? Region { get; init; }
    public string? Industry { get; init; }
    public double? Value { get; init; }
    public long? N { get; init; }

    /// <summary>Whether n is that of a whole study of which this is a part.</summary>
    public bool? NOfStudy { get; init; }

    /// <summary>nps, nps-panel, csat-top2-of-5, csat-top2-of-7, csat-top3-of-10, agree7, acsi, epsi, ukcsi, other-percent or other-number.</summary>
    public string? Method { get; init; }

    public string? Note { get; init; }

    public BenchmarkFacts ToFacts() => new()
    {
        Title = Title?.Trim() ?? "",
        Publisher = Publisher?.Trim() ?? "",
        Publication = Publication?.Trim() ?? "",
        Address = string.IsNullOrWhiteSpace(Address) ? null : Address.Trim(),
        Year = Year ?? 0,
        Region = Region?.Trim() ?? "",
        Industry = Industry?.Trim() ?? "",
        Value = Value ?? double.NaN,
        N = N ?? 0,
        NOfStudy = NOfStudy ?? false,
        Method = Method ?? "",
        Note = Note?.Trim() ?? "",
    };
}

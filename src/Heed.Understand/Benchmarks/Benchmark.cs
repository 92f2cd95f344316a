namespace Heed.Understand.Benchmarks;

/// <summary>A published number to hold one's own against, with everything needed to judge whether that is fair.</summary>
public sealed record Benchmark
{
    /// <summary>Its name in addresses and choices; an own one's is its id.</summary>
    public required string Key { get; init; }

    /// <summary>What it is, in the words of whoever published it.</summary>
    public required string Title { get; init; }

    public required string Publisher { get; init; }

    /// <summary>The report, study or page the number stands in.</summary>
    public required string Publication { get; init; }

    /// <summary>Where it can be read; null where it is not on the web.</summary>
    public string? Address { get; init; }

    /// <summary>The year it is about.</summary>
    public required int Year { get; init; }

    /// <summary>A country's two letters, or the region in words.</summary>
    public required string Region { get; init; }

    /// <summary>One of the library's own words, or any.</summary>
    public required string Industry { get; init; }

    public required double Value { get; init; }

    /// <summary>How many answers, people or interviews it rests on.</summary>
    public required long N { get; init; }

    /// <summary>Whether only the whole study's n is published, of which this number is a part.</summary>
    public bool NOfStudy { get; init; }

    /// <summary>The id of how it was measured; see <see cref="BenchmarkMethods"/>.</summary>
    public required string Method { get; init; }

    /// <summary>What else to know.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether the workspace entered it itself.</summary>
    public bool Own { get; init; }

    /// <summary>An own one's version; 0 for those that come along.</summary>
    public long Version { get; init; }
}

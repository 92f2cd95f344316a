using System.Text.Json;

namespace Heed.Understand.Benchmarks;

/// <summary>The reference points that come along: published figures whose source, year, n and method are known.</summary>
public static class BenchmarkLibrary
{
    private static readonly Lazy<IReadOnlyList<Benchmark>> s_all = new(Read);

    public static IReadOnlyList<Benchmark> All => s_all.Value;

    private static IReadOnlyList<Benchmark> Read()
    {
        using var resource = typeof(BenchmarkLibrary).Assembly.GetManifestResourceStream("Benchmarks/benchmarks.json")
            ?? throw new InvalidOperationException("The reference points were not built in.");
        return JsonSerializer.Deserialize<List<Benchmark>>(resource, JsonSerializerOptions.Web) ?? [];
    }
}

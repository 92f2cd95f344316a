using Heed.Base.Workspaces;

namespace Heed.Understand.Benchmarks;

/// <summary>A reference point someone chose to hold a source's measure against.</summary>
public sealed class ChosenBenchmark : IOwnedByWorkspace
{
    private ChosenBenchmark() { }

    public WorkspaceId WorkspaceId { get; private set; }
    public string Source { get; private set; } = "";
    public string Measure { get; private set; } = "";
    public string Field { get; private set; } = "";

    /// <summary>The reference point's key.</summary>
    public string Benchmark { get; private set; } = "";

    public static ChosenBenchmark Create(WorkspaceId workspace, string source, string measure, string field, string benchmark) =>
        new() { WorkspaceId = workspace, Source = source, Measure = measure, Field = field, Benchmark = benchmark };
}

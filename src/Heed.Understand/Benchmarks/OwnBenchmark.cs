using Heed.Base.Workspaces;

namespace Heed.Understand.Benchmarks;

/// <summary>A reference point a workspace entered itself, held to the same facts as those that come along.</summary>
public sealed class OwnBenchmark : IOwnedByWorkspace
{
    private OwnBenchmark() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public BenchmarkFacts Facts { get; private set; } = null!;
    public DateTimeOffset ChangedAt { get; private set; }
    public string ChangedBy { get; private set; } = "";

    /// <summary>Rises with every change; a save of an older one is refused.</summary>
    public long Version { get; private set; }

    public static OwnBenchmark Create(Guid id, BenchmarkFacts facts, Actor actor, DateTimeOffset now) =>
        new() { Id = id, WorkspaceId = actor.Workspace, Facts = facts, ChangedAt = now, ChangedBy = actor.Name };

    public void Change(BenchmarkFacts facts, Actor actor, DateTimeOffset now)
    {
        (Facts, ChangedAt, ChangedBy) = (facts, now, actor.Name);
        Version++;
    }

    public Benchmark AsBenchmark() => new()
    {
        Key = Id.ToString(),
        Title = Facts.Title,
        Publisher = Facts.Publisher,
        Publication = Facts.Publication,
        Address = Facts.Address,
        Year = Facts.Year,
        Region = Facts.Region,
        Industry = Facts.Industry,
        Value = Facts.Value,
        N = Facts.N,
        NOfStudy = Facts.NOfStudy,
        Method = Facts.Method,
        Note = Facts.Note,
        Own = true,
        Version = Version,
    };
}

/// <summary>What must be known of a number before anything is held against it.</summary>
public sealed record BenchmarkFacts
{
    public string Title { get; init; } = "";
    public string Publisher { get; init; } = "";
    public string Publication { get; init; } = "";
    public string? Address { get; init; }
    public int Year { get; init; }
    public string Region { get; init; } = "";
    public string Industry { get; init; } = "";
    public double Value { get; init; }
    public long N { get; init; }
    public bool NOfStudy { get; init; }
    public string Method { get; init; } = "";
    public string Note { get; init; } = "";
}

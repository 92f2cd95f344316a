using Heed.Act.Recovery.Risk;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Reports;

namespace Heed.Act.Team;

/// <summary>What a team's customers said in seven days, with the seven before beside it.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last, itself included.</param>
/// <param name="Scope">Whose customers.</param>
public sealed record TeamWeek(DateOnly From, DateOnly To, TeamScope Scope)
{
    public IReadOnlyList<TeamScore> Scores { get; init; } = [];

    /// <summary>What they wrote, praise first.</summary>
    public IReadOnlyList<TeamComment> Comments { get; init; } = [];

    /// <summary>How many wrote something in all.</summary>
    public long Written { get; init; }

    public TeamDeeds Mine { get; init; }
    public TeamDeeds Ours { get; init; }

    /// <summary>The team, by name; for those who lead it only.</summary>
    public IReadOnlyList<TeamMember> People { get; init; } = [];
}

/// <summary>A score of a source, this week and last.</summary>
public sealed record TeamScore(Source Source, string Field, string Measure, Estimate Now, Estimate Before);

/// <summary>What somebody wrote, and how they felt.</summary>
public sealed record TeamComment(LoggedSignal Signal, Source Source, ScoreBand Band, double? Value);

/// <summary>What was done for customers: this week and last.</summary>
public readonly record struct TeamDeeds(int Solved, int SolvedBefore, int Kept, int KeptBefore, int Broken, int BrokenBefore);

/// <param name="Account">Who.</param>
/// <param name="Solved">Cases they closed.</param>
/// <param name="Kept">Promises of theirs that were kept.</param>
/// <param name="Score">What customers said of their contacts; null where fewer said anything than may be told of one person.</param>
public sealed record TeamMember(string Account, int Solved, int Kept, Estimate? Score);

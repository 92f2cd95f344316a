using Heed.Act.Cases;
using Heed.Act.Promises;
using Heed.Act.Recovery.Risk;

namespace Heed.Act.Recovery.Calls;

/// <summary>A customer with whom something has gone wrong, and what.</summary>
public sealed record Trouble(string Customer)
{
    /// <summary>Their latest answer, where it was an unhappy one.</summary>
    public UnhappyAnswer? Answer { get; init; }

    /// <summary>Their open cases, the oldest first.</summary>
    public IReadOnlyList<Case> Cases { get; init; } = [];

    /// <summary>Promises to them that were broken lately, the newest first.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>How they stand with us.</summary>
    public Standing Standing { get; init; }

    /// <summary>The unit it happened in: the case's, else the promise's, else the answer's.</summary>
    public string? Unit => Cases.Select(c => c.Unit).Concat(Promises.Select(p => p.FromUnit ?? p.Deliverer)).Append(Answer?.Unit).FirstOrDefault(u => u is not null);

    /// <summary>Who sees to it: the one who has the case, else the one who promised; null where nobody does.</summary>
    public string? Owner => Cases.Select(c => c.Owner).Concat(Promises.Select(p => p.Promiser)).FirstOrDefault(o => o is not null);

    private IEnumerable<DateTimeOffset> Moments => Cases.Select(c => c.OpenedAt).Concat(Promises.Select(p => p.EndedAt!.Value)).Concat(Answer is { } said ? [said.At] : []);

    /// <summary>Since when something is wrong.</summary>
    public DateTimeOffset Since => Moments.Min();

    /// <summary>When something last went wrong: what was said on the phone before that did not settle it.</summary>
    public DateTimeOffset Last => Moments.Max();
}

/// <summary>An unhappy answer.</summary>
/// <param name="Value">The score.</param>
/// <param name="At">When.</param>
/// <param name="Seq">Its place in the log.</param>
/// <param name="Unit">Where, as far as it was looked up.</param>
public sealed record UnhappyAnswer(double Value, DateTimeOffset At, long Seq, string? Unit = null);

namespace Heed.Act.Complaints.Regimes;

/// <summary>By which rules a complaint is answered: how long it may take, and whom the answer must name. Plain facts as a starting point, no legal advice.</summary>
/// <param name="Key">What it is called in data: <c>payments-no</c>, <c>voluntary</c>.</param>
/// <param name="Kind"><c>payments</c>, <c>banking</c>, <c>insurance</c> or <c>voluntary</c>.</param>
/// <param name="Country">Whose holidays count, in two letters; null for the desk's.</param>
public sealed record Regime(string Key, string Kind, string? Country)
{
    public const string Voluntary = "voluntary";

    /// <summary>Days until the answer.</summary>
    public int AnswerDays { get; init; }

    /// <summary>Days at the very most, with a holding reply; null where a holding reply puts nothing off.</summary>
    public int? LongestDays { get; init; }

    /// <summary>Business days, or days of the calendar.</summary>
    public bool BusinessDays { get; init; } = true;

    /// <summary>Days until it is said that it came in; a limit of the house's own.</summary>
    public int AcknowledgeDays { get; init; }

    /// <summary>Where the limit of the answer stands written; empty for the house's own.</summary>
    public string Source { get; init; } = "";

    public int? Year { get; init; }

    /// <summary>Whether the source itself sets the number of days; else it is a value to begin with.</summary>
    public bool ByLaw { get; init; }

    /// <summary>Whether an answer must name the body that settles disputes out of court.</summary>
    public bool NeedsBody { get; init; }

    /// <summary>Its name, in its own language; empty where none is known.</summary>
    public string Body { get; init; } = "";

    public string BodyAddress { get; init; } = "";

    /// <summary>Whether somebody of the company changed it.</summary>
    public bool Edited { get; init; }

    /// <summary>Whether supervisors have rules for it: nothing in it is settled by itself.</summary>
    public bool Regulated => Kind != Voluntary;
}

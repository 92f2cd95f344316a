using Heed.Act.Cases;

namespace Heed.Web.Cases;

/// <summary>A case to open.</summary>
public sealed record OpenCaseBody
{
    /// <summary>What people see in lists.</summary>
    public string? Title { get; init; }

    public string? Summary { get; init; }
    public string? Matter { get; init; }

    /// <summary>The id the company's own systems use.</summary>
    public string? Customer { get; init; }

    /// <summary>The code of the unit that sees to it; left out, the signal's.</summary>
    public string? Unit { get; init; }

    public CasePriority? Priority { get; init; }

    /// <summary>Business hours it may take; left out, there is no deadline.</summary>
    public double? Hours { get; init; }

    /// <summary>What someone signs in as, or <c>auto</c> for whoever has the fewest.</summary>
    public string? Owner { get; init; }

    /// <summary>The id of the signal it is about.</summary>
    public Guid? Signal { get; init; }

    /// <summary>The sender's own id for it: sent twice, there is one case.</summary>
    public Guid? Id { get; init; }
}

/// <summary>What is to change; what is left out stays.</summary>
public sealed record ChangeCaseBody
{
    /// <summary>The version the change was made on; left out, it goes in whatever happened meanwhile.</summary>
    public int? Version { get; init; }

    /// <summary>The sender's own id for it: sent twice, it is done once.</summary>
    public Guid? Id { get; init; }

    public CaseState? State { get; init; }

    /// <summary>Why it came to this; goes with the state <c>closed</c>.</summary>
    public string? Cause { get; init; }

    /// <summary>What was done; goes with the state <c>closed</c>.</summary>
    public string? Action { get; init; }

    /// <summary>What is still to be done; goes with another state of a case that was closed.</summary>
    public string? Why { get; init; }

    /// <summary>What someone signs in as, <c>auto</c> for whoever has the fewest, or empty for nobody.</summary>
    public string? Owner { get; init; }

    public string? Unit { get; init; }
    public CasePriority? Priority { get; init; }
    public double? Hours { get; init; }
    public string? Summary { get; init; }

    /// <summary>To be added to the history.</summary>
    public string? Note { get; init; }
}

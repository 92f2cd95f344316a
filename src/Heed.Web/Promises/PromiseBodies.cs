using Heed.Act.Cases.Changes;
using Heed.Act.Promises;

namespace Heed.Web.Promises;

/// <summary>A promise to write down. By when is said in one of three ways: <c>due</c>, <c>day</c> or <c>days</c>.</summary>
public sealed record MakePromiseBody
{
    /// <summary>What was promised.</summary>
    public string? What { get; init; }

    /// <summary>The id the company's own systems use.</summary>
    public string? Customer { get; init; }

    /// <summary>To whom by name, where the company has no number for them.</summary>
    public string? Whom { get; init; }

    /// <summary>By this instant.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>By the time the desk closes on this day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>By the time the desk closes after so many business days; 0 for today.</summary>
    public int? Days { get; init; }

    /// <summary>The code of the unit that must deliver, or <c>self</c>; left out, the case's or signal's.</summary>
    public string? Deliverer { get; init; }

    /// <summary>What whoever promised signs in as; left out, the key.</summary>
    public string? Promiser { get; init; }

    public ContactChannel? Channel { get; init; }

    /// <summary>The number of the case it was made in.</summary>
    public int? Case { get; init; }

    /// <summary>The id of the signal it was made upon.</summary>
    public Guid? Signal { get; init; }

    /// <summary>The sender's own id for it: sent twice, there is one promise.</summary>
    public Guid? Id { get; init; }

    internal PromiseDue? By => Days is { } days ? PromiseDue.In(days) : Day is { } day ? PromiseDue.By(day) : Due is { } due ? PromiseDue.By(due) : null;
}

/// <summary>One thing to do to a promise, named by <c>do</c>, with what it takes.</summary>
public sealed record ChangePromiseBody
{
    public PromiseAct? Do { get; init; }

    /// <summary>The version the change was made on; left out, it goes in whatever happened meanwhile.</summary>
    public int? Version { get; init; }

    /// <summary>The sender's own id for it: sent twice, it is done once.</summary>
    public Guid? Id { get; init; }

    /// <summary>With <c>answer</c>: whether the unit can.</summary>
    public DeliveryAnswer? Answer { get; init; }

    /// <summary>With <c>answer</c> and <c>move</c>: the other date, as an instant.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The same as a day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The same in business days.</summary>
    public int? Days { get; init; }

    /// <summary>With <c>move</c>: how the customer was told. With <c>withdraw</c>: how they consented.</summary>
    public ContactChannel? Channel { get; init; }

    /// <summary>With <c>withdraw</c>: who consented.</summary>
    public string? Consent { get; init; }

    /// <summary>With <c>keep</c> and <c>withdraw</c>: when; left out, now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>With <c>keep</c>: the id of a signal that shows it.</summary>
    public Guid? Signal { get; init; }

    /// <summary>With <c>hand</c>: the code of another unit, or <c>self</c>.</summary>
    public string? Deliverer { get; init; }

    /// <summary>What is to be said with it.</summary>
    public string? Note { get; init; }

    internal PromiseDue? By => Days is { } days ? PromiseDue.In(days) : Day is { } day ? PromiseDue.By(day) : Due is { } due ? PromiseDue.By(due) : null;
}

public enum PromiseAct
{
    /// <summary>The unit says whether it can.</summary>
    Answer,

    /// <summary>Another date was agreed with the customer.</summary>
    Move,

    Keep,
    Withdraw,
    Hand,
    Note,
}

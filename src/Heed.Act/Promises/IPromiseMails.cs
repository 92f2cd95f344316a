using Heed.Base.Identity;
using Heed.Base.Outbox;

namespace Heed.Act.Promises;

/// <summary>Writes what goes out about promises, in words and with addresses that only the program as a whole knows.</summary>
public interface IPromiseMails
{
    /// <summary>To one of the unit that must deliver: whether it can. Whoever has the address may answer for them.</summary>
    Message WhetherPossible(Guid id, PromiseNews news, Colleague to, string token, bool again);

    /// <summary>To the promiser: what the unit said.</summary>
    Message Answered(Guid id, PromiseNews news, Colleague to);

    /// <summary>To promiser and deliverer: it is due soon, it is overdue, it is broken.</summary>
    Message Due(Guid id, PromiseNews news, Colleague to, PromiseEntryKind what);

    /// <summary>What the rule is called that makes cases of broken promises, and what is to be done in them.</summary>
    (string Name, IReadOnlyList<string> Steps) Rule { get; }
}

/// <summary>A promise with what a mail about it has to say in the company's own time and names.</summary>
/// <param name="Its">The promise.</param>
/// <param name="Zone">Where its days begin.</param>
/// <param name="Promiser">What the promiser is called.</param>
/// <param name="Unit">What the unit that must deliver is called; empty where the promiser delivers.</param>
public sealed record PromiseNews(Promise Its, TimeZoneInfo Zone, string Promiser, string Unit);

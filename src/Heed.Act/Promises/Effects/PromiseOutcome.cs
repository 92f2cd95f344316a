namespace Heed.Act.Promises.Effects;

/// <summary>A promise that ended, as far as it bears on what came after.</summary>
/// <param name="State">Kept, late or broken.</param>
/// <param name="Customer">To whom; null where the company has no number for them.</param>
/// <param name="Promiser">Who promised.</param>
/// <param name="Deliverer">The unit that had to deliver; null where the promiser had.</param>
/// <param name="MadeAt">When it was promised.</param>
/// <param name="EndedAt">When it was kept or broken.</param>
public sealed record PromiseOutcome(PromiseState State, string? Customer, string Promiser, string? Deliverer, DateTimeOffset MadeAt, DateTimeOffset EndedAt);

/// <summary>A score a customer gave.</summary>
public readonly record struct CustomerScore(DateTimeOffset At, double Value);

/// <summary>A promise with the last score before it was made and the next one after it ended.</summary>
public sealed record ScoredPromise(PromiseOutcome Its, double? Before, double? After);

using System.Globalization;
using Heed.Act.Cases;
using Heed.Act.Complaints.Regimes;

namespace Heed.Act.Complaints;

/// <summary>What an entry of the register should say instead; parts left null stay as they are.</summary>
public sealed record ComplaintCorrection
{
    public string? Category { get; init; }
    public string? Product { get; init; }
    public string? Regime { get; init; }
    public DateOnly? Received { get; init; }

    /// <summary>An empty text takes the claim away.</summary>
    public long? ClaimCents { get; init; }

    public bool NoClaim { get; init; }
    public string? Customer { get; init; }
    public string? Whom { get; init; }
    public string? Email { get; init; }
    public string? Unit { get; init; }
    public ComplaintOutcome? Outcome { get; init; }
    public long? RedressCents { get; init; }
    public string? Cause { get; init; }
}

public sealed partial class Complaint
{
    /// <summary>Says something else from now on; what it said before stands in the history, with who changed it, and why.</summary>
    /// <returns>Whether anything is different.</returns>
    internal bool Correct(ComplaintCorrection to, string why, RegimeBook book, CaseTurn turn)
    {
        List<(string Name, string? Value)> changes = [];
        void Put(string name, string? from, string? now, Action set)
        {
            if ((from ?? "") == (now ?? "")) return;
            changes.Add(($"{name}-from", from ?? ""));
            changes.Add(($"{name}-to", now ?? ""));
            set();
        }

        if (to.Category is { } category) Put("category", Category, category, () => Category = category);
        if (to.Product is { } product) Put("product", Product, product, () => Product = Given(product));
        if (to.Customer is { } customer) Put("customer", Customer, customer, () => Customer = Given(customer));
        if (to.Whom is { } whom) Put("name", Whom, whom, () => Whom = Given(whom));
        if (to.Email is { } email) Put("email", Email, email, () => Email = Given(email));
        if (to.Unit is { } unit) Put("unit", Unit, unit, () => Unit = Given(unit));
        if (to.NoClaim) Put("claim", Amount(ClaimCents), null, () => ClaimCents = null);
        else if (to.ClaimCents is { } claim) Put("claim", Amount(ClaimCents), Amount(claim), () => ClaimCents = claim);
        if (to.Outcome is { } outcome) Put("outcome", Outcome?.ToString(), outcome.ToString(), () => Outcome = outcome);
        if (to.RedressCents is { } redress) Put("redress", Amount(RedressCents), Amount(redress), () => RedressCents = redress);
        if (to.Cause is { } cause) Put("cause", Cause, cause, () => Cause = cause);
        var limits = Regime;
        if (to.Regime is { } regime) Put("regime", Regime, regime, () => (Regime, Regulated) = (regime, book.Of(regime).Regulated));
        if (to.Received is { } day) Put("received", Day(ReceivedAt, book), day.ToString("O", CultureInfo.InvariantCulture), () => ReceivedAt = Noon(day, book));
        if (changes.Count == 0) return false;
        if (limits != Regime || to.Received is not null)
        {
            SetLimits(book.Of(Regime), book);
            (Overdue, LateToAcknowledge) = (false, false);
        }

        Write(ComplaintEntryKind.Corrected, turn, why, [.. changes]);
        return true;
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private static string? Amount(long? cents) => cents is { } known ? Money(known) : null;

    private static string Day(DateTimeOffset at, RegimeBook book) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, book.Desk.Zone).DateTime).ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Noon(DateOnly day, RegimeBook book)
    {
        var wall = day.ToDateTime(new(12, 0));
        return new DateTimeOffset(wall, book.Desk.Zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}

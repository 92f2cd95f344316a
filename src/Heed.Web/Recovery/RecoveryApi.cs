using System.Globalization;
using Heed.Act.Recovery.Calls;
using Heed.Web.Api;

namespace Heed.Web.Recovery;

public static class RecoveryApi
{
    /// <param name="Customer">The customer's number.</param>
    /// <param name="Since">Since when something is wrong.</param>
    /// <param name="List"><c>tocall</c>, <c>planned</c> or <c>done</c>.</param>
    public sealed record CallbackView(string Customer, DateTimeOffset Since, string List)
    {
        public string? Unit { get; init; }
        public string? Owner { get; init; }

        /// <summary>Their latest answer, where it was an unhappy one.</summary>
        public double? Score { get; init; }

        /// <summary>Numbers of their open cases.</summary>
        public IReadOnlyList<int> Cases { get; init; } = [];

        /// <summary>Numbers of promises to them that were broken lately.</summary>
        public IReadOnlyList<int> Promises { get; init; } = [];

        public RiskView? Risk { get; init; }

        /// <summary>What they bring a year; null where nobody said.</summary>
        public double? YearlyValue { get; init; }

        /// <summary>Risk × yearly value; null where either is unknown.</summary>
        public double? AtRisk { get; init; }

        public bool WantsNoCalls { get; init; }
        public bool OptedOut { get; init; }
        public ContactView? Last { get; init; }
    }

    /// <summary>The share of customers like them that leave within 180 days, in percent.</summary>
    /// <param name="Value">The share.</param>
    /// <param name="Low">Lower end of its interval.</param>
    /// <param name="High">Upper end.</param>
    /// <param name="N">Customers it was seen of.</param>
    /// <param name="Basis"><c>alike</c>, <c>likepromise</c> or <c>all</c>: whom it was seen of.</param>
    public sealed record RiskView(double? Value, double? Low, double? High, long N, string Basis);

    /// <summary>The last try to reach them.</summary>
    public sealed record ContactView(DateTimeOffset At, string By, string Outcome, DateOnly? NextOn, string? Note);

    /// <param name="Items">By value at risk, the most first.</param>
    /// <param name="Next">What to send as <c>cursor</c> for the next page; null at the end.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Currency">Of the values.</param>
    public sealed record CallbacksView(IReadOnlyList<CallbackView> Items, string? Next, int Total, string Currency);

    public static async Task<IResult> List(string? list, string? unit, string? customer, string? cursor, string? limit, Caller caller, ListCallbacks callbacks, CancellationToken cancel)
    {
        var tab = CallbackTab.All;
        if (!string.IsNullOrEmpty(list))
        {
            if (RecoveryForm.Choice<CallbackTab>(list) is not { } chosen) return ApiErrors.Parameter("list", "must be tocall, planned, done or all.").ToResult();
            tab = chosen;
        }

        if (!Number(cursor, 0, int.MaxValue, out var skip)) return ApiErrors.Parameter("cursor", "must be one that an answer gave.").ToResult();
        if (!Number(limit, 50, ListCallbacks.Most, out var take) || take == 0) return ApiErrors.Parameter("limit", $"must be a whole number from 1 to {ListCallbacks.Most}.").ToResult();
        var asked = new ListCallbacks.Input(tab, string.IsNullOrEmpty(unit) ? null : unit, Customer: string.IsNullOrEmpty(customer) ? null : customer, Least: 0);
        if ((await callbacks.RunAsync(asked, skip, take, caller.Actor, cancel)).Failed(out var problem, out var found)) return problem.ToResult();
        var today = DateOnly.FromDateTime(caller.Local(found.Now).DateTime);
        var next = skip + take < found.Total ? (skip + take).ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new CallbacksView([.. found.Rows.Select(r => Of(r, today, found.Scope.Texts))], next, found.Total, found.Ways.Ways.Currency));
    }

    private static CallbackView Of(Callback row, DateOnly today, bool texts) => new(row.Trouble.Customer, row.Trouble.Since, Word(row.TabOn(today)))
    {
        Unit = row.Trouble.Unit,
        Owner = row.Trouble.Owner,
        Score = row.Trouble.Answer?.Value,
        Cases = [.. row.Trouble.Cases.Select(c => c.Number)],
        Promises = [.. row.Trouble.Promises.Select(p => p.Number)],
        Risk = row.Risk is { } risk ? new(risk.Share.Value, risk.Share.Low, risk.Share.High, risk.Share.N, Word(risk.Basis)) : null,
        YearlyValue = row.YearlyValue,
        AtRisk = row.AtRisk,
        WantsNoCalls = row.WantsNoCalls,
        OptedOut = row.OptedOut,
        Last = row.Last is { } last ? new(last.At, last.By, Word(last.Outcome), last.NextOn, texts ? last.Note : null) : null,
    };

    private static bool Number(string? text, int otherwise, int most, out int value)
    {
        value = otherwise;
        return string.IsNullOrEmpty(text) || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= most);
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}

using System.Globalization;
using Heed.Act.Recovery;
using Heed.Act.Recovery.Calls;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Web.Recovery;

/// <summary>The callback list, and how the workspace wins customers back.</summary>
public static class RecoveryPages
{
    /// <summary>A list as it stands in an address.</summary>
    public sealed record Query(ListCallbacks.Input Asked, int Page)
    {
        /// <summary>What was noted just now.</summary>
        public Guid? Noted { get; init; }

        public string ToQuery(int? page = null, CallbackTab? tab = null)
        {
            var query = new QueryBuilder { { "tab", (tab ?? Asked.Tab).ToString().ToLowerInvariant() } };
            if (Asked.Unit is { } unit) query.Add("unit", unit);
            if (Asked.Mine) query.Add("mine", "yes");
            if (Asked.Customer is { } customer) query.Add("customer", customer);
            if (Asked.Least is { } least) query.Add("least", least.ToString("0.##", CultureInfo.InvariantCulture));
            if (page is > 1) query.Add("page", page.Value.ToString(CultureInfo.InvariantCulture));
            return query.ToString();
        }

        public static Query Read(IQueryCollection query)
        {
            string? Part(string name) => query[name].ToString() is { Length: > 0 and <= 200 } text ? text : null;
            var tab = RecoveryForm.Choice<CallbackTab>(Part("tab")) ?? CallbackTab.ToCall;
            double? least = RecoveryForm.Amount(Part("least")) is { } typed and >= 0 and < 1e12 ? typed : null;
            return new(new(tab, Part("unit"), Part("mine") == "yes", Part("customer"), least), int.TryParse(Part("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1) { Noted = Guid.TryParse(Part("noted"), out var noted) ? noted : null };
        }
    }

    public static async Task<IResult> List(HttpRequest request, Caller caller, ListCallbacks list, ShowContacts contacts, ListColleagues colleagues, ListUnits units, CancellationToken cancel) =>
        await PageAsync(Query.Read(request.Query), null, null, caller, list, contacts, colleagues, units, cancel);

    public static async Task<IResult> Call(HttpRequest request, Caller caller, LogCall log, ListCallbacks list, ShowContacts contacts, ListColleagues colleagues, ListUnits units, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var logged = RecoveryForm.Call(form).Failed(out var problem, out var input) ? problem : await log.RunAsync(input, caller.Actor, cancel);
        if (!logged.Failed(out problem, out var contact)) return TypedResults.LocalRedirect(WithNoted(LocalAddress.Of(form.Given("back") ?? "/recovery"), contact.Id));
        return await PageAsync(new(new(CallbackTab.All, Customer: form["customer"]), 1), problem, RecoveryForm.Typed(form), caller, list, contacts, colleagues, units, cancel);
    }

    internal static string WithNoted(string address, Guid id) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}noted={id}";

    public static Task<IResult> Ways(Caller caller, FindWays find, ListUnits units, CancellationToken cancel) => WaysAsync(null, null, caller, find, units, cancel);

    public static async Task<IResult> ChangeWays(HttpRequest request, Caller caller, ChangeWays change, FindWays find, ListUnits units, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        _ = int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        var read = RecoveryForm.Ways(form);
        var changed = read.Failed(out var problem, out var ways) ? problem : await change.RunAsync(ways, seen, caller.Actor, cancel);
        return changed.Failed(out problem) ? await WaysAsync(problem, RecoveryForm.Typed(form), caller, find, units, cancel) : TypedResults.LocalRedirect("/recovery");
    }

    private static async Task<IResult> WaysAsync(Problem? problem, IReadOnlyDictionary<string, string>? typed, Caller caller, FindWays find, ListUnits units, CancellationToken cancel) =>
        Page.Of<WaysPage>(new { Caller = caller, Found = await find.RunAsync(caller.Workspace.Id, cancel), Problem = problem, Typed = typed, Tree = await units.RunAsync(caller.Actor, cancel) }, problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));

    private static async Task<IResult> PageAsync(Query query, Problem? problem, IReadOnlyDictionary<string, string>? typed, Caller caller, ListCallbacks list, ShowContacts contacts, ListColleagues colleagues, ListUnits units, CancellationToken cancel)
    {
        if ((await list.RunAsync(query.Asked, (query.Page - 1) * ListCallbacks.PageSize, ListCallbacks.PageSize, caller.Actor, cancel)).Failed(out var refused, out var found)) return ErrorPages.Of(refused, caller);
        return Page.Of<RecoveryPage>(
            new
            {
                Caller = caller,
                Query = query,
                Found = found,
                Contacts = await contacts.RunAsync([.. found.Rows.Select(r => r.Trouble.Customer)], caller.Actor, cancel),
                Colleagues = await colleagues.RunAsync(caller.Workspace.Id, cancel),
                Tree = await units.RunAsync(caller.Actor, cancel),
                Noted = query.Noted is { } id ? await contacts.MineAsync(id, caller.Actor, cancel) : null,
                Problem = problem,
                Typed = typed,
            },
            problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));
    }
}

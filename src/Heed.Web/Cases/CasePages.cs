using System.Globalization;
using Heed.Act.Cases;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Queue;
using Heed.Base.Identity;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Web.Api;
using Heed.Web.Design;
using Heed.Web.Promises;

namespace Heed.Web.Cases;

/// <summary>Cases looked at: the queue, the board, one of them, a new one.</summary>
public static class CasePages
{
    private const int MostInColumn = 30;

    public static async Task<IResult> Queue(HttpRequest request, Caller caller, ListCases list, KeepViews views, FindDesk desk, ListColleagues colleagues, ListUnits units, CancellationToken cancel)
    {
        var query = CaseQuery.Read(request.Query, caller.Actor.Role == Role.Agent ? QueueTab.Mine : QueueTab.Open);
        return Page.Of<CasesPage>(new
        {
            Caller = caller,
            Query = query,
            Found = await list.RunAsync(query.Filter, query.Page, caller.Actor, cancel),
            Views = await views.ListAsync(caller.Actor, cancel),
            Desk = await desk.RunAsync(caller.Workspace.Id, cancel),
            Colleagues = await colleagues.RunAsync(caller.Workspace.Id, cancel),
            Tree = await units.RunAsync(caller.Actor, cancel),
        });
    }

    public static async Task<IResult> Board(HttpRequest request, Caller caller, ListCases list, FindDesk desk, ListColleagues colleagues, ListUnits units, CancellationToken cancel)
    {
        var query = CaseQuery.Read(request.Query, QueueTab.All);
        return Page.Of<BoardPage>(new
        {
            Caller = caller,
            Query = query,
            Found = await list.BoardAsync(query.Filter, MostInColumn, caller.Actor, cancel),
            Desk = await desk.RunAsync(caller.Workspace.Id, cancel),
            Colleagues = await colleagues.RunAsync(caller.Workspace.Id, cancel),
            UnitNames = await units.NamesAsync(caller.Actor, cancel),
        });
    }

    public static async Task<IResult> Show(string number, Caller caller, ShowCase show, ListUnits units, PromiseParts promises, CancellationToken cancel)
    {
        var shown = await show.RunAsync(NumberOf(number), caller.Actor, cancel);
        return shown.Failed(out var problem, out var its)
            ? ErrorPages.Of(problem, caller)
            : Page.Of<CasePage>(new { Caller = caller, Shown = its, Tree = await units.RunAsync(caller.Actor, cancel), Promises = await promises.OfAsync(its.Case.Customer, its.Case, caller, cancel) });
    }

    public static async Task<IResult> New(string? customer, Guid? signal, Caller caller, ListUnits units, CancellationToken cancel) =>
        Page.Of<NewCasePage>(new { Caller = caller, Typed = new OpenCase.Input("") { Customer = customer, Signal = signal }, Tree = await units.RunAsync(caller.Actor, cancel) });

    /// <summary>A case's number in an address; 0 where it is none, which no case has.</summary>
    public static int NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

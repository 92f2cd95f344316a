using Heed.Base.Identity;
using Heed.Base.Workspaces;
using Heed.Understand.Boards;
using Heed.Web.Access;
using Heed.Web.Alerts;
using Heed.Web.Anonymity;
using Heed.Web.Benchmarks;
using Heed.Web.Boards;
using Heed.Web.Boards.Editing;
using Heed.Web.Bridges;
using Heed.Web.Cases;
using Heed.Web.Complaints;
using Heed.Web.Customers;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Drivers;
using Heed.Web.Goals;
using Heed.Web.Identity;
using Heed.Web.Initiatives;
using Heed.Web.Leagues;
using Heed.Web.Outbox;
using Heed.Web.OwnMeasures;
using Heed.Web.Planning;
using Heed.Web.Promises;
using Heed.Web.Readings;
using Heed.Web.Recovery;
using Heed.Web.Reports;
using Heed.Web.Results;
using Heed.Web.Running;
using Heed.Web.Shares;
using Heed.Web.Signals;
using Heed.Web.SurveyPages;
using Heed.Web.Surveys;
using Heed.Web.Surveys.Editing;
using Heed.Web.Team;
using Heed.Web.Units;
using Heed.Web.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web;

/// <summary>The whole HTTP surface, from what anyone may ask to what only an owner may. A route that stands under no gate answers nobody.</summary>
public static class Routes
{
    public static void MapHeed(this WebApplication app)
    {
        // The gates check forms' tokens themselves, before a form is read; the framework's own check would only come after.
        var all = app.MapGroup("").DisableAntiforgery();
        var everyone = all.MapGroup("").WithMetadata(new Gate.Everyone()).ExcludeFromDescription();
        everyone.MapGet("/healthz", Health.Alive);
        everyone.MapGet("/readyz", Health.Ready);
        everyone.MapStaticAssets();
        everyone.MapSurveyPages();
        everyone.MapGet("/uploads/{name}", UploadPages.Picture);
        everyone.MapGet("/c/{token}", SolvedPages.Show);
        everyone.MapPost("/c/{token}", SolvedPages.Answer);
        everyone.MapGet("/p/{token}", PromiseAnswerPages.Show);
        everyone.MapPost("/p/{token}", PromiseAnswerPages.Answer);
        everyone.MapGet("/shared/{code}", SharedPages.Show).RequireRateLimiting(SharedLimit.Policy);
        everyone.MapOpenApi("/openapi/{documentName}.json");

        var visitors = all.MapGroup("").WithMetadata(new Gate.EveryoneFromOurPage()).ExcludeFromDescription();
        visitors.MapGet("/signin", IdentityPages.ShowSignIn);
        visitors.MapPost("/signin", IdentityPages.DoSignIn);
        visitors.MapPost("/signout", IdentityPages.DoSignOut);
        visitors.MapGet("/setup", IdentityPages.ShowSetUp);
        visitors.MapPost("/setup", IdentityPages.DoSetUp);
        visitors.MapPost("/language", LanguageSwitch.Choose);

        var readers = all.MapGroup("/api/v1").WithMetadata(new Gate.Key(KeyScopes.Read));
        readers.MapGet("/readings", ReadingsApi.Get);
        readers.MapGet("/drivers", DriversApi.Get).WithSummary("What an outcome hangs on: the share of its variance each driver explains, with interval. The shares add up to r2.");
        readers.MapGet("/exports", ExportsApi.Get).WithSummary("A source's signals one by one, as CSV, JSON lines, a workbook (xlsx) or a system file of SPSS (sav); language says in which labels are told.");
        readers.MapGet("/measures", OwnMeasuresApi.List).WithSummary("Every measure: those built in, then those defined in this workspace.");
        readers.MapGet("/bridges", BridgesApi.List).WithSummary("Series that go on with what was asked in other words.");
        readers.MapGet("/signals", SignalsApi.List);
        readers.MapGet("/signals/{id:guid}", SignalsApi.Get);
        readers.MapGet("/sources", SourcesApi.List);
        readers.MapGet("/customers", CustomersApi.List);
        readers.MapGet("/customers/{id}", CustomersApi.Get).Produces<CustomersApi.CustomerView>().ProducesProblem(StatusCodes.Status404NotFound);
        readers.MapGet("/units", UnitsApi.List);
        readers.MapGet("/surveys", SurveysApi.List);
        readers.MapGet("/goals", GoalsApi.List).Produces<GoalsApi.GoalList>().WithSummary("Goals with their latest reading, how they stand, the forecast, and what is being done about them.");
        readers.MapGet("/goals/{id:guid}", GoalsApi.Get).Produces<GoalView>().ProducesProblem(StatusCodes.Status404NotFound);
        readers.MapGet("/initiatives", InitiativesApi.List).Produces<InitiativesApi.InitiativeList>().ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("The register: what was done to move numbers, and whether it worked.");
        readers.MapGet("/initiatives/{id:guid}", InitiativesApi.Get).Produces<InitiativeView>().ProducesProblem(StatusCodes.Status404NotFound);
        readers.MapGet("/initiatives/{id:guid}/effect", InitiativesApi.Effect).Produces<EffectView>().ProducesProblem(StatusCodes.Status404NotFound).WithSummary("Whether it worked: its units' series against the time before and beside all other units, with intervals, and the same asked where nothing was done.");
        readers.MapGet("/benchmarks", BenchmarksApi.List).WithSummary("Reference points: those that come along, and the workspace's own.");
        readers.MapGet("/boards", BoardsApi.List);
        readers.MapGet("/boards/{key}", BoardsApi.Get).WithSummary("What stands on a board, as PUT takes it; its version as ETag.");
        readers.MapGet("/cases", CasesApi.List).Produces<CasesView>().ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("Cases, the newest first, a page at a time. With a key for reading only, without what was said in them.");
        readers.MapGet("/cases/{number}", CasesApi.Get).Produces<CaseView>().ProducesProblem(StatusCodes.Status404NotFound).WithSummary("A case with its history and the ids of the signals it is about.");

        readers.MapGet("/promises", PromisesApi.List).Produces<PromisesView>().ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("Promises, the newest first, a page at a time. With a key for reading only, without what was said in them.");
        readers.MapGet("/promises/{number}", PromisesApi.Get).Produces<PromiseView>().ProducesProblem(StatusCodes.Status404NotFound).WithSummary("A promise with its history, and the cases it became when it was broken.");
        readers.MapGet("/recovery", RecoveryApi.List).Produces<RecoveryApi.CallbacksView>().ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("Customers with whom something has gone wrong, by value at risk, a page at a time. With a key for reading only, without what was said to them.");

        readers.MapGet("/alerts", AlertsApi.List).Produces<AlertsView>().ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("Alerts, the newest first, a page at a time: what, where, since when, why with the numbers, and what became of it.");
        readers.MapGet("/alerts/{id:guid}", AlertsApi.Get).Produces<AlertView>().ProducesProblem(StatusCodes.Status404NotFound);

        readers.MapGet("/complaints", ComplaintsApi.List).Produces<ComplaintsView>().ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("The register of complaints, the newest first, a page at a time. With a key for reading only, without what was said in them.");
        readers.MapGet("/complaints/{number}", ComplaintsApi.Get).Produces<ComplaintView>().ProducesProblem(StatusCodes.Status404NotFound).WithSummary("A complaint with its history and the cases it became part of.");

        var writers = all.MapGroup("/api/v1").WithMetadata(new Gate.Key(KeyScopes.Write));
        writers.MapPost("/signals", SignalsApi.Post);
        // Without the second, a body of another type would find no route here and be told there is nothing.
        writers.MapPut("/sources/{key}", SourcesApi.Declare).Accepts<SourceBody>("application/json", "*/*").Produces<SourcesApi.SourceView>().Produces<SourcesApi.SourceView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("Declares a source: its kind, title, mode and the types of its fields. Fields not named stay; a known field keeps its type.");
        writers.MapPut("/measures/{id}", OwnMeasuresApi.Put).Accepts<OwnMeasuresApi.MeasureBody>("application/json", "*/*").Produces<OwnMeasuresApi.MeasureView>().Produces<OwnMeasuresApi.MeasureView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("Defines a measure of one's own or changes it. What counts otherwise makes a new version; readings say which.");
        writers.MapPut("/bridges/{source}/{field}", BridgesApi.Put).Accepts<BridgesApi.BridgeBody>("application/json", "*/*").Produces<BridgesApi.BridgeView>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("Joins a field's series to that of older words, asked side by side from one day to another: trends carry the older figures over, with wider intervals.");
        writers.MapDelete("/bridges/{source}/{field}", BridgesApi.Delete).Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
        writers.MapPut("/customers/{id}", CustomersApi.Put).Accepts<CustomersApi.CustomerBody>("application/json", "*/*").Produces<CustomersApi.CustomerView>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("Makes a customer or adds to what is known of them, and writes down whether they may be asked.");
        writers.MapPut("/boards/{key}", BoardsApi.Put).Accepts<BoardDefinition>("application/json", "*/*").Produces<BoardsApi.BoardListed>().Produces<BoardsApi.BoardListed>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Makes a board or writes it anew; with If-Match only where nobody changed it since. What is wrong is named by its path.");
        writers.MapPost("/surveys", SurveysApi.Save);
        writers.MapPost("/cases", CasesApi.Open).Accepts<OpenCaseBody>("application/json", "*/*").Produces<CaseView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("Opens a case. With an id of yours it is opened once, however often it is sent.");
        writers.MapPatch("/cases/{number}", CasesApi.Change).Accepts<ChangeCaseBody>("application/json", "*/*").Produces<CaseView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Changes a case: all that the body names, or nothing. Closing takes a cause and what was done; opening again takes a state and why.");
        writers.MapPost("/promises", PromisesApi.Make).Accepts<MakePromiseBody>("application/json", "*/*").Produces<PromiseView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("Writes down what a customer was promised and asks the unit that must deliver. With an id of yours it is written down once, however often it is sent.");
        writers.MapPatch("/promises/{number}", PromisesApi.Change).Accepts<ChangePromiseBody>("application/json", "*/*").Produces<PromiseView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Does one thing to a promise: answers for the unit, moves it to a date agreed with the customer, keeps it with evidence, withdraws it with consent, hands it to another unit, adds a note.");
        writers.MapPatch("/alerts/{id:guid}", AlertsApi.Change).Accepts<ChangeAlertBody>("application/json", "*/*").Produces<AlertView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Settles an alert with a note, or opens it again.");
        writers.MapPost("/complaints", ComplaintsApi.Enter).Accepts<EnterComplaintBody>("application/json", "*/*").Produces<ComplaintView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("Enters a complaint into the log and the register. With an id of yours it is entered once, however often it is sent.");
        writers.MapPost("/surveys/import", SurveyImportApi.Import).WithMetadata(new RequestSizeLimitAttribute(SurveyImportPages.Largest));
        writers.MapPost("/surveys/{id}/publish", SurveysApi.Publish);
        writers.MapPost("/surveys/{id}/responses", SurveysApi.Respond);
        writers.MapPost("/goals", GoalsApi.Post).Accepts<GoalBody>("application/json", "*/*").Produces<GoalView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("Sets a goal. Sent twice with the same id, it is set once.");
        writers.MapPut("/goals/{id:guid}", GoalsApi.Put).Accepts<GoalBody>("application/json", "*/*").Produces<GoalView>().ProducesProblem(StatusCodes.Status412PreconditionFailed).WithSummary("Changes a goal's title, target, date and owner, closes it or takes it up again. Needs If-Match.");
        writers.MapDelete("/goals/{id:guid}", GoalsApi.Delete).Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status412PreconditionFailed).WithSummary("Takes a goal away with its activities. Needs If-Match.");
        writers.MapPost("/goals/{id:guid}/activities", ActivitiesApi.Post).Accepts<ActivityBody>("application/json", "*/*").Produces<ActivityView>(StatusCodes.Status201Created).WithSummary("Adds an activity to a goal. Sent twice with the same id, it is added once.");
        writers.MapPut("/goals/{id:guid}/activities/{activity}", ActivitiesApi.Put).Accepts<ActivityBody>("application/json", "*/*").Produces<ActivityView>().ProducesProblem(StatusCodes.Status412PreconditionFailed).WithSummary("Changes an activity. Needs If-Match.");
        writers.MapDelete("/goals/{id:guid}/activities/{activity}", ActivitiesApi.Delete).Produces(StatusCodes.Status204NoContent).WithSummary("Takes an activity away. Needs If-Match.");
        writers.MapPost("/initiatives", InitiativesApi.Post).Accepts<InitiativeBody>("application/json", "*/*").Produces<InitiativeView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("Makes an initiative, also of a goal's activity. Sent twice with the same id, it is made once.");
        writers.MapPut("/initiatives/{id:guid}", InitiativesApi.Put).Accepts<InitiativeBody>("application/json", "*/*").Produces<InitiativeView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status412PreconditionFailed).WithSummary("Changes an initiative, its steps and its state; what is left out stays. Needs If-Match.");
        writers.MapDelete("/initiatives/{id:guid}", InitiativesApi.Delete).Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict).WithSummary("Takes an idea away; what was planned or begun stays. Needs If-Match.");
        writers.MapPost("/benchmarks", BenchmarksApi.Post).Accepts<BenchmarkBody>("application/json", "*/*").Produces<Heed.Understand.Benchmarks.Benchmark>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).WithSummary("Enters an own reference point with its source, year, region, industry, n and method.");
        writers.MapPut("/benchmarks/{id:guid}", BenchmarksApi.Put).Accepts<BenchmarkBody>("application/json", "*/*").Produces<Heed.Understand.Benchmarks.Benchmark>().ProducesProblem(StatusCodes.Status412PreconditionFailed).WithSummary("Changes an own reference point. Needs If-Match.");
        writers.MapDelete("/benchmarks/{id:guid}", BenchmarksApi.Delete).Produces(StatusCodes.Status204NoContent).WithSummary("Takes an own reference point away. Needs If-Match.");

        var viewers = all.MapGroup("").WithMetadata(new Gate.SignedIn(Role.Viewer)).ExcludeFromDescription();
        viewers.MapGet("/", BoardPages.Start);
        viewers.MapGet("/boards", BoardPages.List);
        viewers.MapGet("/boards/{key}", BoardPages.Show);
        viewers.MapGet("/boards/{key}/tiles/{tile}", BoardPages.Part);
        viewers.MapGet("/sources", DashboardPages.Overview);
        viewers.MapGet("/sources/{key}", DashboardPages.Show);
        viewers.MapGet("/sources/{key}/report.pdf", ReportPages.Pdf);
        viewers.MapGet("/sources/{key}/tables/{part}.{extension}", TablePages.Take);
        viewers.MapGet("/sources/{key}/plan", PlanPages.Show);
        viewers.MapGet("/sources/{key}/drivers", DriverPages.Show);
        viewers.MapGet("/sources/{key}/benchmarks", BenchmarkPages.Compare);
        viewers.MapGet("/sources/{key}/league", LeaguePages.Show);
        viewers.MapGet("/goals", GoalPages.List);
        viewers.MapGet("/goals/{id:guid}", GoalPages.Show);
        viewers.MapGet("/initiatives", InitiativePages.List);
        viewers.MapGet("/initiatives/{id:guid}", InitiativePages.Show);
        viewers.MapGet("/benchmarks", BenchmarkPages.List);
        viewers.MapGet("/sources/{key}/bridges", BridgePages.Show);
        viewers.MapGet("/signals", SignalPages.List);
        viewers.MapGet("/signals/{id:guid}", SignalPages.Show);
        viewers.MapGet("/customers", CustomerPages.List);
        viewers.MapGet("/customers/{id}", CustomerPages.Show);
        viewers.MapGet("/units", UnitPages.List);
        viewers.MapGet("/measures", OwnMeasurePages.List);
        viewers.MapGet("/surveys", SurveyConsole.List);
        viewers.MapGet("/surveys/library", LibraryPages.List);
        viewers.MapGet("/surveys/{key}", EditorPages.Show);
        viewers.MapGet("/surveys/{key}/json", JsonPages.Show);
        viewers.MapGet("/surveys/{key}/publish", PublishPages.Show);
        viewers.MapGet("/surveys/{key}/settings", EditorPages.Settings);
        viewers.MapGet("/surveys/{key}/translations", EditorPages.Translations);
        viewers.MapGet("/surveys/{key}/translations/{language}.xlf", TranslationPages.Export);
        viewers.MapGet("/surveys/{key}/preview", PreviewPages.Show);
        viewers.MapGet("/surveys/{key}/preview/run", PreviewPages.Run);
        viewers.MapPost("/surveys/{key}/preview/run", PreviewPages.Run);
        viewers.MapGet("/surveys/{key}/results", ResultsPages.Show);
        viewers.MapGet("/responses/files/{name}", UploadPages.Show);
        viewers.MapGet("/cases", CasePages.Queue);
        viewers.MapGet("/cases/board", CasePages.Board);
        viewers.MapGet("/cases/{number}", CasePages.Show);
        viewers.MapGet("/alerts", AlertPages.List);
        viewers.MapGet("/alerts/{id:guid}", AlertPages.Show);
        viewers.MapPost("/alerts/seen", AlertPages.See);
        viewers.MapGet("/promises", PromisePages.List);
        viewers.MapGet("/promises/{number}", PromisePages.Show);
        viewers.MapGet("/complaints", ComplaintPages.List);
        viewers.MapGet("/complaints/{number}", ComplaintPages.Show);

        var agents = all.MapGroup("").WithMetadata(new Gate.SignedIn(Role.Agent)).ExcludeFromDescription();
        agents.MapGet("/cases/new", CasePages.New);
        agents.MapPost("/cases", CaseActions.Open);
        agents.MapPost("/cases/views", CaseActions.SaveView);
        agents.MapPost("/cases/views/{id:guid}/remove", CaseActions.RemoveView);
        agents.MapPost("/cases/away", DeskPages.BeAway);
        agents.MapPost("/cases/{number}/change", CaseActions.Change);
        agents.MapPost("/cases/{number}/link", CaseActions.Link);
        agents.MapPost("/cases/{number}/split", CaseActions.Split);
        agents.MapPost("/cases/{number}/settle", CaseActions.Settle);
        agents.MapPost("/cases/{number}/files", CaseActions.Attach);
        agents.MapGet("/promises/new", PromisePages.New);
        agents.MapPost("/promises", PromisePages.Make);
        agents.MapPost("/promises/{number}/change", PromisePages.Change);
        agents.MapPost("/promises/{number}/files", PromisePages.Attach);
        agents.MapGet("/recovery", RecoveryPages.List);
        agents.MapPost("/recovery/calls", RecoveryPages.Call);
        agents.MapGet("/recovery/write", LetterPages.Write);
        agents.MapPost("/recovery/write", LetterPages.Send);
        agents.MapPost("/recovery/tone", LetterPages.Tone);
        agents.MapGet("/recovery/promoters", PromoterPages.List);
        agents.MapGet("/team", TeamPages.Show);
        agents.MapPost("/team/letter", TeamPages.Letter);
        // Those it is about, and managers: the use cases tell.
        agents.MapGet("/team/coaching", TeamPages.Coaching);
        agents.MapPost("/team/coaching/{id}", TeamPages.Work);

        agents.MapPost("/alerts/{id:guid}/settle", AlertPages.Settle);
        agents.MapPost("/alerts/{id:guid}/reopen", AlertPages.Reopen);

        // Managers for all, everyone else for what reaches themselves: the use case tells.
        agents.MapGet("/alerts/routes", RoutePages.List);
        agents.MapGet("/alerts/routes/new", RoutePages.New);
        agents.MapGet("/alerts/routes/{id:guid}", RoutePages.Show);
        agents.MapPost("/alerts/routes", RoutePages.Save);
        agents.MapPost("/alerts/routes/{id:guid}/remove", RoutePages.Remove);
        agents.MapPost("/alerts/routes/{id:guid}/test", RoutePages.Test);
        agents.MapGet("/complaints/new", ComplaintPages.New);
        agents.MapPost("/complaints", ComplaintPages.Enter);
        agents.MapPost("/complaints/{number}/change", ComplaintPages.Change);

        // Managers, and whoever owns the activity or the initiative: the use case tells.
        agents.MapPost("/goals/{id:guid}/activities/{activity}/state", ActivityPages.Move);
        agents.MapPost("/initiatives/{id:guid}/state", InitiativePages.Move);
        agents.MapPost("/initiatives/{id:guid}/steps", InitiativePages.Step);

        var analysts = all.MapGroup("").WithMetadata(new Gate.SignedIn(Role.Analyst)).ExcludeFromDescription();
        analysts.MapGet("/promises/effects", EffectPages.Show);
        analysts.MapGet("/complaints/report", ComplaintReportPages.Show);
        analysts.MapGet("/complaints/report.{extension}", ComplaintReportPages.Take);
        analysts.MapPost("/boards", BoardPages.Make);
        analysts.MapPost("/boards/ready", BoardPages.MakeReady);
        analysts.MapGet("/boards/{key}/edit", BoardEditPages.Show);
        analysts.MapGet("/boards/{key}/edit/form", BoardEditPages.Form);
        analysts.MapPost("/boards/{key}/edit", BoardEditPages.Edit);

        var managers = all.MapGroup("").WithMetadata(new Gate.SignedIn(Role.Manager)).ExcludeFromDescription();
        managers.MapPost("/units", UnitPages.Change);
        managers.MapGet("/goals/new", GoalPages.New);
        managers.MapPost("/goals", GoalPages.Set);
        managers.MapGet("/goals/{id:guid}/edit", GoalPages.Edit);
        managers.MapPost("/goals/{id:guid}", GoalPages.Save);
        managers.MapPost("/goals/{id:guid}/close", GoalPages.Close);
        managers.MapPost("/goals/{id:guid}/reopen", GoalPages.Reopen);
        managers.MapPost("/goals/{id:guid}/remove", GoalPages.Remove);
        managers.MapPost("/goals/{id:guid}/activities", ActivityPages.Plan);
        managers.MapPost("/goals/{id:guid}/activities/{activity}/remove", ActivityPages.Remove);
        managers.MapGet("/initiatives/new", InitiativePages.New);
        managers.MapPost("/initiatives", InitiativePages.Make);
        managers.MapGet("/initiatives/{id:guid}/edit", InitiativePages.Edit);
        managers.MapPost("/initiatives/{id:guid}", InitiativePages.Save);
        managers.MapPost("/initiatives/{id:guid}/remove", InitiativePages.Remove);
        managers.MapGet("/initiatives/{id:guid}/tell", TellPages.Show);
        managers.MapPost("/initiatives/{id:guid}/tell", TellPages.Send);
        managers.MapPost("/sources/{key}/benchmarks", BenchmarkPages.Choose);
        managers.MapGet("/benchmarks/new", BenchmarkPages.New);
        managers.MapPost("/benchmarks", BenchmarkPages.Enter);
        managers.MapGet("/benchmarks/{id:guid}/edit", BenchmarkPages.Edit);
        managers.MapPost("/benchmarks/{id:guid}", BenchmarkPages.Save);
        managers.MapPost("/benchmarks/{id:guid}/remove", BenchmarkPages.Remove);
        managers.MapPost("/sources/{key}/bridges", BridgePages.Declare);
        managers.MapPost("/sources/{key}/bridges/remove", BridgePages.Remove);
        managers.MapGet("/measures/new", OwnMeasurePages.New);
        managers.MapGet("/measures/{id}", OwnMeasurePages.Show);
        managers.MapPost("/measures", OwnMeasurePages.Save);
        managers.MapPost("/measures/{id}/retire", OwnMeasurePages.Retire);
        managers.MapPost("/customers/{id}/opt-out", CustomerPages.OptOut);
        managers.MapPost("/uploads", UploadPages.Take);
        managers.MapGet("/cases/rules", RulePages.List);
        managers.MapPost("/cases/rules", RulePages.Save);
        managers.MapGet("/cases/rules/new", RulePages.New);
        managers.MapPost("/cases/rules/preview", RulePages.Preview);
        managers.MapGet("/cases/rules/{id:guid}", RulePages.Show);
        managers.MapPost("/cases/rules/{id:guid}/back", RulePages.Back);
        managers.MapGet("/cases/people", DeskPages.Show);
        managers.MapPost("/cases/people", DeskPages.KeepAgent);
        managers.MapPost("/cases/desk", DeskPages.Change);
        managers.MapGet("/alerts/watches", WatchPages.List);
        managers.MapGet("/alerts/watches/new", WatchPages.New);
        managers.MapGet("/alerts/watches/{id:guid}", WatchPages.Show);
        managers.MapPost("/alerts/watches", WatchPages.Save);
        managers.MapPost("/alerts/watches/preview", WatchPages.Preview);
        managers.MapPost("/alerts/watches/budget", WatchPages.Allow);
        managers.MapPost("/alerts/watches/{id:guid}/pause", WatchPages.Pause);
        managers.MapPost("/alerts/watches/{id:guid}/remove", WatchPages.Remove);
        managers.MapGet("/recovery/settings", RecoveryPages.Ways);
        managers.MapPost("/recovery/settings", RecoveryPages.ChangeWays);
        managers.MapGet("/recovery/letters", LetterPages.Letters);
        managers.MapPost("/recovery/letters", LetterPages.Keep);
        managers.MapGet("/recovery/reviews", PromoterPages.Reviews);
        managers.MapPost("/recovery/reviews", PromoterPages.Invite);
        managers.MapGet("/recovery/win-backs", WinBackPages.List);
        managers.MapPost("/recovery/win-backs", WinBackPages.Start);
        managers.MapGet("/recovery/win-backs/new", WinBackPages.New);
        managers.MapGet("/recovery/win-backs/{number}", WinBackPages.Show);
        managers.MapGet("/team/coaching/new", TeamPages.NewCoaching);
        managers.MapPost("/team/coaching", TeamPages.SetCoaching);
        managers.MapGet("/reports", SchedulePages.List);
        managers.MapGet("/sources/{key}/schedule", SchedulePages.Ask);
        managers.MapPost("/sources/{key}/schedule", SchedulePages.Make);
        managers.MapPost("/schedules/{id:guid}/send", SchedulePages.SendNow);
        managers.MapPost("/schedules/{id:guid}/end", SchedulePages.End);
        managers.MapGet("/sources/{key}/share", SharePages.Ask);
        managers.MapPost("/sources/{key}/share", SharePages.Make);
        managers.MapGet("/boards/{key}/share", ShareBoardPages.Ask);
        managers.MapPost("/boards/{key}/share", ShareBoardPages.Make);
        managers.MapPost("/shares/{id:guid}/revoke", SharePages.Revoke);
        managers.MapGet("/outbox", OutboxPages.List);
        managers.MapGet("/outbox/{id:guid}", OutboxPages.Show);
        managers.MapGet("/outbox/{id:guid}/files/{number}", OutboxPages.Attachment);
        managers.MapPost("/outbox/{id:guid}/again", OutboxPages.Again);
        managers.MapGet("/surveys/new", SurveyConsole.New);
        managers.MapGet("/surveys/import", SurveyImportPages.Show);
        managers.MapPost("/surveys/import", SurveyImportPages.Import).WithMetadata(new RequestSizeLimitAttribute(SurveyImportPages.Largest));
        managers.MapPost("/surveys", SurveyConsole.Save);
        managers.MapPost("/surveys/library/{key}", LibraryPages.Use);
        managers.MapPost("/surveys/new", SurveyConsole.Begin);
        managers.MapPost("/surveys/{key}/edit", EditorPages.Edit);
        managers.MapPost("/surveys/{key}/json", JsonPages.Save);
        managers.MapPost("/surveys/{key}/translations/import", TranslationPages.Import);
        managers.MapGet("/surveys/{key}/responses.{extension}", ExportPages.Responses);
        managers.MapPost("/surveys/{key}/publish", PublishPages.Publish);
        managers.MapPost("/surveys/{key}/close", PublishPages.Close);
        managers.MapPost("/surveys/{key}/reopen", PublishPages.Reopen);
        managers.MapPost("/surveys/{key}/archive", PublishPages.Archive);
        managers.MapPost("/surveys/{key}/template", PublishPages.Template);
        managers.MapPost("/surveys/{key}/copy", PublishPages.Copy);

        var owners = all.MapGroup("").WithMetadata(new Gate.SignedIn(Role.Owner)).ExcludeFromDescription();
        owners.MapGet("/anonymity", AnonymityPages.Show);
        owners.MapPost("/anonymity", AnonymityPages.Change);
        owners.MapGet("/complaints/settings", RegisterPages.Show);
        owners.MapPost("/complaints/settings", RegisterPages.Change);
        owners.MapGet("/keys", KeyPages.List);
        owners.MapPost("/keys", KeyPages.Create);
        owners.MapGet("/keys/{id:guid}/revoke", KeyPages.AskRevoke);
        owners.MapPost("/keys/{id:guid}/revoke", KeyPages.Revoke);

        var nowhere = all.MapGroup("").WithMetadata(new Gate.Everyone()).ExcludeFromDescription();
        nowhere.MapFallback(ErrorPages.NotFound);
    }
}

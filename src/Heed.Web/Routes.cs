using Heed.Base.Identity;
using Heed.Base.Workspaces;
using Heed.Web.Access;
using Heed.Web.Bridges;
using Heed.Web.Customers;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Drivers;
using Heed.Web.Identity;
using Heed.Web.OwnMeasures;
using Heed.Web.Planning;
using Heed.Web.Readings;
using Heed.Web.Results;
using Heed.Web.Running;
using Heed.Web.Signals;
using Heed.Web.SurveyPages;
using Heed.Web.Surveys;
using Heed.Web.Surveys.Editing;
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
        readers.MapGet("/measures", OwnMeasuresApi.List).WithSummary("Every measure: those built in, then those defined in this workspace.");
        readers.MapGet("/bridges", BridgesApi.List).WithSummary("Series that go on with what was asked in other words.");
        readers.MapGet("/exports", ExportsApi.Get).WithSummary("A source's signals one by one, as CSV or JSON lines.");
        readers.MapGet("/signals", SignalsApi.List);
        readers.MapGet("/signals/{id:guid}", SignalsApi.Get);
        readers.MapGet("/sources", SourcesApi.List);
        readers.MapGet("/customers", CustomersApi.List);
        readers.MapGet("/customers/{id}", CustomersApi.Get).Produces<CustomersApi.CustomerView>().ProducesProblem(StatusCodes.Status404NotFound);
        readers.MapGet("/units", UnitsApi.List);
        readers.MapGet("/surveys", SurveysApi.List);

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
        writers.MapPost("/surveys", SurveysApi.Save);
        writers.MapPost("/surveys/import", SurveyImportApi.Import).WithMetadata(new RequestSizeLimitAttribute(SurveyImportPages.Largest));
        writers.MapPost("/surveys/{id}/publish", SurveysApi.Publish);
        writers.MapPost("/surveys/{id}/responses", SurveysApi.Respond);

        var viewers = all.MapGroup("").WithMetadata(new Gate.SignedIn(Role.Viewer)).ExcludeFromDescription();
        viewers.MapGet("/", DashboardPages.Overview);
        viewers.MapGet("/sources/{key}", DashboardPages.Show);
        viewers.MapGet("/sources/{key}/plan", PlanPages.Show);
        viewers.MapGet("/sources/{key}/drivers", DriverPages.Show);
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

        var managers = all.MapGroup("").WithMetadata(new Gate.SignedIn(Role.Manager)).ExcludeFromDescription();
        managers.MapPost("/units", UnitPages.Change);
        managers.MapPost("/sources/{key}/bridges", BridgePages.Declare);
        managers.MapPost("/sources/{key}/bridges/remove", BridgePages.Remove);
        managers.MapGet("/measures/new", OwnMeasurePages.New);
        managers.MapGet("/measures/{id}", OwnMeasurePages.Show);
        managers.MapPost("/measures", OwnMeasurePages.Save);
        managers.MapPost("/measures/{id}/retire", OwnMeasurePages.Retire);
        managers.MapPost("/customers/{id}/opt-out", CustomerPages.OptOut);
        managers.MapPost("/uploads", UploadPages.Take);
        managers.MapGet("/surveys/new", SurveyConsole.New);
        managers.MapGet("/surveys/import", SurveyImportPages.Show);
        managers.MapPost("/surveys/import", SurveyImportPages.Import).WithMetadata(new RequestSizeLimitAttribute(SurveyImportPages.Largest));
        managers.MapPost("/surveys", SurveyConsole.Save);
        managers.MapPost("/surveys/library/{key}", LibraryPages.Use);
        managers.MapPost("/surveys/new", SurveyConsole.Begin);
        managers.MapPost("/surveys/{key}/edit", EditorPages.Edit);
        managers.MapPost("/surveys/{key}/json", JsonPages.Save);
        managers.MapPost("/surveys/{key}/translations/import", TranslationPages.Import);
        managers.MapGet("/surveys/{key}/responses.csv", ExportPages.Responses);
        managers.MapPost("/surveys/{key}/publish", PublishPages.Publish);
        managers.MapPost("/surveys/{key}/close", PublishPages.Close);
        managers.MapPost("/surveys/{key}/reopen", PublishPages.Reopen);
        managers.MapPost("/surveys/{key}/archive", PublishPages.Archive);
        managers.MapPost("/surveys/{key}/template", PublishPages.Template);
        managers.MapPost("/surveys/{key}/copy", PublishPages.Copy);

        var owners = all.MapGroup("").WithMetadata(new Gate.SignedIn(Role.Owner)).ExcludeFromDescription();
        owners.MapGet("/keys", KeyPages.List);
        owners.MapPost("/keys", KeyPages.Create);
        owners.MapGet("/keys/{id:guid}/revoke", KeyPages.AskRevoke);
        owners.MapPost("/keys/{id:guid}/revoke", KeyPages.Revoke);

        var nowhere = all.MapGroup("").WithMetadata(new Gate.Everyone()).ExcludeFromDescription();
        nowhere.MapFallback(ErrorPages.NotFound);
    }
}

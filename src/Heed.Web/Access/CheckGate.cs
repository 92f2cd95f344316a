using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Heed.Web.Access;

/// <summary>Stands before every handler: checks who is there, and that a change comes from our own page, before anything sent is read.</summary>
public sealed class CheckGate(RequestDelegate next, IAntiforgery antiforgery)
{
    private const long LargestThrownAway = 256L << 20;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        var passed = endpoint.Metadata.GetMetadata<Gate>() switch
        {
            Gate.Everyone => true,
            Gate.EveryoneFromOurPage => await FromOurPageAsync(context),
            Gate.SignedIn gate => await SignedInAsync(context, gate.Role),
            Gate.Key gate => await KeyAsync(context, gate.Scope),
            _ => throw new InvalidOperationException($"Route {endpoint.DisplayName} does not say who may pass."),
        };
        if (passed) await next(context);
    }

    private async Task<bool> FromOurPageAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return true;
        // The form's token stands in the body, and reading one that is too large throws.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { MaxRequestBodySize: { } largest, IsReadOnly: false } size && context.Request.ContentLength > largest)
        {
            // Browsers show no answer to what was cut off, so what is not absurd is read to its end and thrown away.
            size.MaxRequestBodySize = LargestThrownAway;
            if (context.Request.ContentLength <= LargestThrownAway) await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            await RefuseLarge(context, largest);
            return false;
        }

        if (await antiforgery.IsRequestValidAsync(context)) return true;
        await TellAsync(context, Problem.Invalid("stale-form", "This form is no longer valid: the page was open too long, or you signed in or out since. Go back, reload the page and send it again."), null);
        return false;
    }

    private async Task<bool> SignedInAsync(HttpContext context, Role role)
    {
        var caller = await context.RequestServices.GetRequiredService<FindCaller>().RunAsync(context);
        if (caller is null)
        {
            if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            {
                context.Response.Redirect($"/signin?return={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            }
            else
            {
                await Refuse(context, StatusCodes.Status401Unauthorized, "signed-out", "Sign in first.");
            }

            return false;
        }

        if (caller.Actor.Role < role)
        {
            await TellAsync(context, Problem.Forbidden("role", $"This takes the role of {RoleWords.Of(role)}."), caller);
            return false;
        }

        caller.Attach(context);
        return await FromOurPageAsync(context);
    }

    private static async Task<bool> KeyAsync(HttpContext context, KeyScopes scope)
    {
        var services = context.RequestServices;
        var header = context.Request.Headers.Authorization.ToString();
        var key = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? await services.GetRequiredService<CheckApiKey>().RunAsync(header[7..].Trim(), context.RequestAborted)
            : null;
        var workspace = key is null ? null : await services.GetRequiredService<FindWorkspace>().RunAsync(key.WorkspaceId, context.RequestAborted);
        if (key is null || workspace is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Refuse(context, StatusCodes.Status401Unauthorized, "no-key", "Send a valid key: Authorization: Bearer heed_…");
            return false;
        }

        if (!key.Scopes.HasFlag(scope))
        {
            await Refuse(context, StatusCodes.Status403Forbidden, "scope", $"This key may not {scope.ToString().ToLowerInvariant()}; make one with that scope.");
            return false;
        }

        new Caller(new Actor(workspace.Id, key.Name, key.Scopes.HasFlag(KeyScopes.Write) ? Role.Manager : Role.Viewer), workspace).Attach(context);
        return true;
    }

    private static Task RefuseLarge(HttpContext context, long largest)
    {
        var problem = Problem.Invalid("too-large", $"This is larger than {largest >> 20} MB, the most that can be sent here. Nothing was read or changed.");
        if (!context.Request.Headers.ContainsKey("HX-Request")) return Page.Of<ProblemPage>(new { Problem = problem }, StatusCodes.Status413PayloadTooLarge).ExecuteAsync(context);
        // A part of a page is put in its place only where the answer says all is well.
        context.Response.Headers["HX-Retarget"] = context.Response.Headers["HX-Reselect"] = "#content";
        context.Response.Headers["HX-Reswap"] = "outerHTML";
        return Page.Of<ProblemPage>(new { Problem = problem }).ExecuteAsync(context);
    }

    // A browser gets a page; scripts and programs get what they can read.
    private static Task TellAsync(HttpContext context, Problem problem, Caller? caller)
    {
        var isBrowser = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        return (isBrowser ? Page.Of<ProblemPage>(new { Caller = caller, Problem = problem }, ProblemResults.StatusOf(problem.Kind)) : problem.ToResult()).ExecuteAsync(context);
    }

    private static Task Refuse(HttpContext context, int status, string code, string message) =>
        TypedResults.Problem(message, statusCode: status, type: $"urn:heed:problem:{code}").ExecuteAsync(context);
}

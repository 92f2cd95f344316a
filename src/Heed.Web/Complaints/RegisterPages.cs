using System.Globalization;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Regimes;
using Heed.Base.Results;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Complaints;

/// <summary>What complaints are about, and by which limits they are answered.</summary>
public static class RegisterPages
{
    public static async Task<IResult> Show(Caller caller, FindRegister register, CancellationToken cancel) =>
        Page.Of<RegisterPage>(new { Caller = caller, Book = await register.RunAsync(caller.Workspace.Id, cancel) });

    public static async Task<IResult> Change(HttpRequest request, Caller caller, FindRegister find, ChangeRegister change, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var book = await find.RunAsync(caller.Workspace.Id, cancel);
        var wanted = form["do"] == "regime" ? Regime(form, book) : Categories(form, book);
        var changed = wanted.Failed(out var problem, out var settings) ? problem : await change.RunAsync(settings, caller.Actor, cancel);
        if (!changed.Failed(out problem)) return TypedResults.LocalRedirect(form["do"] == "regime" ? $"/complaints/settings#{form["regime"]}" : "/complaints/settings");
        return Page.Of<RegisterPage>(new { Caller = caller, Book = wanted.Ok ? new RegimeBook(wanted.Value, book.Desk) : book, Problem = problem }, ProblemResults.StatusOf(problem.Kind));
    }

    private static Result<RegisterSettings> Categories(IFormCollection form, RegimeBook book) => book.Settings with
    {
        Categories = [.. Lines(form["categories"]).Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries)).Select(parts => new ComplaintCategory(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null))],
        Products = Lines(form["products"]),
        UsualRegime = form["usual"].ToString(),
        RemindDays = Number(form["remind"]) ?? -1,
    };

    private static Result<RegisterSettings> Regime(IFormCollection form, RegimeBook book)
    {
        var key = form["regime"].ToString();
        if (book.Find(key) is null) return ComplaintsErrors.UnknownRegime(key);
        var edits = book.Settings.Regimes.Where(r => r.Key != key).ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);
        if (form["back"] != "yes")
        {
            int? longest = form["longest"].ToString().Trim().Length == 0 ? null : Number(form["longest"]) ?? -1;
            var edit = new RegimeEdit(Number(form["answer"]) ?? -1, longest, form["days"] != "calendar", Number(form["acknowledge"]) ?? -1, form["needs"] == "yes", form["body"].ToString().Trim(), form["address"].ToString().Trim());
            if (edit != RegimeEdit.Of(RegimeLibrary.All.First(r => r.Key == key))) edits[key] = edit;
        }

        return book.Settings with { Regimes = edits };
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}

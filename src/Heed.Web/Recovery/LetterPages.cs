using System.Globalization;
using Heed.Act.Recovery.Letters;
using Heed.Act.Recovery.Tone;
using Heed.Base.Customers;
using Heed.Base.Results;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Recovery;

/// <summary>Letters to customers: opened from a case or the callback list, read for their tone, sent; and how the workspace words them.</summary>
public static class LetterPages
{
    /// <summary>A letter as it stands in its form.</summary>
    public sealed record Draft(string Customer, LetterKind Kind, string Language, LetterWords Words, int? Case);

    /// <summary>How many customers are offered to choose from.</summary>
    private const int Shown = 30;

    public static async Task<IResult> Write(string? customer, string? kind, string? language, string? @case, string? q, Caller caller, OpenLetter open, FindCustomers find, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(customer)) return Page.Of<ChooseCustomerPage>(new { Caller = caller, Beginning = q?.Trim() ?? "", Found = await find.RunAsync(new(q?.Trim() ?? "", Limit: Shown), caller.Actor, cancel) });
        if ((await open.RunAsync(new(customer, RecoveryForm.Choice<LetterKind>(kind), LanguageOf(language)), caller.Actor, cancel)).Failed(out var problem, out var opened)) return ErrorPages.Of(problem, caller);
        var draft = new Draft(customer, opened.Kind, opened.Language, opened.Words, NumberOf(@case));
        return Page.Of<WritePage>(new { Caller = caller, Opened = opened, Draft = draft, Notes = AdviseTone.Of(draft.Words.Text, opened.Theirs ?? draft.Language, opened.Name) });
    }

    public static async Task<IResult> Send(HttpRequest request, Caller caller, OpenLetter open, SendLetter send, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var draft = DraftOf(form);
        if (form["do"] == "open") return TypedResults.LocalRedirect($"/recovery/write?customer={Uri.EscapeDataString(draft.Customer)}&kind={draft.Kind.ToString().ToLowerInvariant()}&language={draft.Language}{(draft.Case is { } its ? string.Create(CultureInfo.InvariantCulture, $"&case={its}") : "")}");
        Problem? problem = null;
        var halted = form["do"] == "send" && await HaltsAsync(draft, open, caller, cancel);
        if (form["do"] != "check" && !halted)
        {
            var sent = await send.RunAsync(new(draft.Customer, draft.Words, draft.Case, RecoveryForm.Once(form)), caller.Actor, cancel);
            if (!sent.Failed(out problem, out var contact)) return TypedResults.LocalRedirect(draft.Case is { } number ? string.Create(CultureInfo.InvariantCulture, $"/cases/{number}") : RecoveryPages.WithNoted($"/recovery?tab=all&customer={Uri.EscapeDataString(draft.Customer)}", contact.Id));
        }

        if ((await open.RunAsync(new(draft.Customer, draft.Kind, draft.Language), caller.Actor, cancel)).Failed(out var gone, out var opened)) return ErrorPages.Of(gone, caller);
        return Page.Of<WritePage>(new { Caller = caller, Opened = opened, Draft = draft, Notes = AdviseTone.Of(draft.Words.Text, opened.Theirs ?? draft.Language, opened.Name), Problem = problem, Halted = halted }, problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));
    }

    /// <summary>Whether it is so far off that it is asked back before it goes: it shouts, or is in another language than its receiver's.</summary>
    private static async Task<bool> HaltsAsync(Draft draft, OpenLetter open, Caller caller, CancellationToken cancel) =>
        !(await open.RunAsync(new(draft.Customer, draft.Kind, draft.Language), caller.Actor, cancel)).Failed(out _, out var opened)
        && AdviseTone.Of($"{draft.Words.Subject}\n{draft.Words.Text}", opened.Theirs ?? draft.Language, opened.Name).Any(note => note.Kind is ToneKind.Shouting or ToneKind.OtherLanguage);

    /// <summary>What could be put better in a letter as it stands; a part of its page.</summary>
    public static async Task<IResult> Tone(HttpRequest request, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        return Page.Of<ToneCard>(new { Notes = AdviseTone.Of(form["text"].ToString(), LanguageOf(form["theirs"]) ?? LanguageOf(form["language"]) ?? "en", form["name"] is [{ } name] ? name : null) });
    }

    public static async Task<IResult> Letters(string? language, string? kind, Caller caller, FindLetters find, CancellationToken cancel) =>
        await LettersAsync(LanguageOf(language) ?? ReadyLetters.Language(CultureInfo.CurrentUICulture.Name), RecoveryForm.Choice<LetterKind>(kind) ?? LetterKind.Unhappy, null, null, caller, find, cancel);

    public static async Task<IResult> Keep(HttpRequest request, Caller caller, KeepLetter keep, FindLetters find, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var (language, kind) = (LanguageOf(form["language"]) ?? "en", RecoveryForm.Choice<LetterKind>(form["kind"]) ?? LetterKind.Unhappy);
        _ = int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        var words = RecoveryForm.Words(form);
        if (form["do"] == "check") return await LettersAsync(language, kind, null, words, caller, find, cancel);
        var kept = await keep.RunAsync(new(kind, language, form["do"] == "back" ? null : words, seen), caller.Actor, cancel);
        return kept.Failed(out var problem) ? await LettersAsync(language, kind, problem, words, caller, find, cancel) : TypedResults.LocalRedirect($"/recovery/letters?language={language}&kind={kind.ToString().ToLowerInvariant()}");
    }

    private static async Task<IResult> LettersAsync(string language, LetterKind kind, Problem? problem, LetterWords? typed, Caller caller, FindLetters find, CancellationToken cancel)
    {
        var letters = await find.RunAsync(language, caller.Workspace.Id, cancel);
        var words = typed ?? letters.First(l => l.Kind == kind).Words;
        return Page.Of<LettersPage>(new { Caller = caller, Letters = letters, Kind = kind, Language = language, Words = words, Notes = AdviseTone.Of(words.Text, language), Problem = problem }, problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));
    }

    private static Draft DraftOf(IFormCollection form) =>
        new(form["customer"].ToString(), RecoveryForm.Choice<LetterKind>(form["kind"]) ?? LetterKind.Unhappy, LanguageOf(form["language"]) ?? "en", RecoveryForm.Words(form), NumberOf(form["case"]));

    private static string? LanguageOf(string? text) => ReadyLetters.Languages.Contains(text ?? "", StringComparer.Ordinal) ? text : null;

    private static int? NumberOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

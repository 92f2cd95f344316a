using System.Globalization;
using Heed.Act.Cases.Solved;
using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Risk;
using Heed.Base.Customers;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Act.Recovery.Letters;

/// <summary>A letter to one customer, filled in as far as one knows: to be read, mended and sent by whoever opened it.</summary>
public sealed class OpenLetter(FindLetters letters, FindCustomers customers, FindWays ways, EstimateRisk risk, LatestAnswers latest, FindTroubles troubles, ListColleagues colleagues, FindWorkspace workspaces, CheckReach reach, TimeProvider time)
{
    /// <param name="Customer">Whom.</param>
    /// <param name="Kind">What for; null for what fits how they stand.</param>
    /// <param name="Language">In which language; null for theirs.</param>
    public sealed record Input(string Customer, LetterKind? Kind = null, string? Language = null);

    /// <param name="Customer">Whom; null where nothing is known of them.</param>
    /// <param name="Kind">What for.</param>
    /// <param name="Language">In which language.</param>
    /// <param name="Words">What it says so far.</param>
    public sealed record Opened(Customer? Customer, LetterKind Kind, string Language, LetterWords Words)
    {
        /// <summary>Where a mail would go; null where it can't or may not.</summary>
        public string? Address { get; init; }

        public string Name { get; init; } = "";

        /// <summary>What they read; null where nobody knows.</summary>
        public string? Theirs { get; init; }

        public Trouble? Trouble { get; init; }
    }

    public async Task<Result<Opened>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return RecoveryErrors.AgentsOnly;
        if (!await reach.RunAsync(input.Customer, actor, cancel)) return RecoveryErrors.NotYours(input.Customer);
        var customer = await customers.OneAsync(input.Customer, actor, cancel);
        var found = await ways.RunAsync(actor.Workspace, cancel);
        var known = await risk.RunAsync(found.Score, actor, cancel);
        var trouble = (await troubles.RunAsync(new(found, known.Left, WithUnits: false), actor, cancel)).FirstOrDefault(t => t.Customer == input.Customer);
        var band = (await latest.RunAsync(found.Score, actor, cancel)).TryGetValue(input.Customer, out var said) ? said.Band : ScoreBand.None;
        if (customer is null && trouble is null) return RecoveryErrors.NotYours(input.Customer);
        var kind = input.Kind ?? KindFor(trouble, band, known.Left.ContainsKey(input.Customer));
        var theirs = customer?.Attributes.GetValueOrDefault("language") ?? trouble?.Cases.Select(c => c.Language).FirstOrDefault(l => l is not null);
        var language = input.Language ?? ReadyLetters.Language(theirs);
        var (name, culture) = (NameOf(customer), CultureInfo.GetCultureInfo(language));
        var workspace = (await workspaces.RunAsync(actor.Workspace, cancel))!;
        string Day(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, workspace.Zone).ToString("D", culture);
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = name,
            ["company"] = workspace.Name,
            ["agent"] = (await colleagues.RunAsync(actor.Workspace, cancel)).FirstOrDefault(c => c.Account == actor.Name)?.Name ?? actor.Name,
            ["what"] = LetterFacts.Quote((trouble is null ? null : kind == LetterKind.BrokenPromise ? trouble.Promises.Select(p => p.What).FirstOrDefault() : trouble.Cases.Select(c => c.Title).FirstOrDefault()) ?? "", language),
            ["day"] = trouble is not null ? Day(trouble.Last) : band == ScoreBand.None ? Day(time.GetUtcNow()) : Day(said.At),
        };
        return new Opened(customer, kind, language, (await letters.OneAsync(kind, language, actor.Workspace, cancel)).Words.Fill(facts)) { Address = AddressOf(customer), Name = name, Theirs = theirs is null ? null : ReadyLetters.Language(theirs), Trouble = trouble };
    }

    internal static LetterKind KindFor(Trouble? trouble, ScoreBand band, bool left) =>
        left ? LetterKind.WinBack
        : trouble is { Promises.Count: > 0 } ? LetterKind.BrokenPromise
        : trouble?.Answer is not null ? LetterKind.Unhappy
        : trouble is not null ? LetterKind.Complaint
        : band == ScoreBand.Happy ? LetterKind.Promoter
        : band == ScoreBand.Passive ? LetterKind.Passive
        : LetterKind.Unhappy;

    internal static string NameOf(Customer? customer) => customer?.Attributes.GetValueOrDefault("first_name") ?? customer?.Attributes.GetValueOrDefault("name") ?? "";

    internal static string? AddressOf(Customer? customer) => customer is { OptedOutAt: null } && customer.Attributes.GetValueOrDefault(AskWhetherSolved.Email) is { } address && MailAddresses.IsOne(address) ? address : null;
}

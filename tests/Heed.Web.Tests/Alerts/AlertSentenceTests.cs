using System.Xml.Linq;
using Heed.Act.Alerts;
using Heed.Act.Alerts.Lists;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Measures.Reports;
using Heed.TestSupport;
using Heed.Web.Alerts;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Tests.Alerts;

public sealed class AlertSentenceTests(AlertServer company) : IClassFixture<AlertServer>
{
    private static readonly HashSet<string> s_known = [.. XDocument.Load(RepoRoot.Of("src", "Heed.Web", "Resources", "Texts.resx")).Root!.Elements("data").Select(d => d.Attribute("name")!.Value)];

    [Fact]
    public async Task Each_kind_says_its_numbers_in_words_that_are_translated()
    {
        using var english = Speaking.In("en");
        var actor = company.Desk.Actor;
        var services = company.Server.Services;
        var alert = (await services.GetRequiredService<ListAlerts>().FindAsync(company.Alert, actor, default)).Value;
        var names = new AlertNames(services.GetRequiredService<IStringLocalizer<Texts>>(), await services.GetRequiredService<ListUnits>().RunAsync(actor, default), await services.GetRequiredService<SourceCatalogue>().AllAsync(actor.Workspace, default), "Us");
        var its = new AlertNumbers { From = new(2026, 5, 4), To = new(2026, 5, 10), Measure = "csat", Field = "rating", Unit = "percent", Choice = "technical", Value = 41.5, N = 63, Expected = 70.24, Low = 55, High = 88, Past = 1_020, Chance = 0.00042 };
        (AlertKind Kind, AlertNumbers Numbers, string Said)[] all =
        [
            (AlertKind.Chart, its, "Satisfied: rating was 41.5 % from 4 May 2026 to 10 May 2026 (n = 63): by chance it is between 55.0 % and 88.0 %, and it was 70.2 % before (n = 1,020)."),
            (AlertKind.Chart, its with { Low = null }, "by chance it is 88.0 % at most"),
            (AlertKind.Chart, its with { High = null }, "by chance it is 55.0 % at least"),
            (AlertKind.Deadlines, its with { Value = 7, CasesLate = 4, PromisesLate = 2, Unanswered = 1, CasesSoon = 3 }, "Late: 7 of 63 open cases and promises (overdue cases: 4, overdue promises: 2, promises no unit has confirmed: 1). Due within a day: 3 more."),
            (AlertKind.Deadlines, its with { Value = 2, CasesLate = 2 }, "Late: 2 of 63 open cases and promises (overdue cases: 2)."),
            (AlertKind.Silence, its with { N = 3, Low = 9, Expected = 17.4 }, "Answers from 4 May 2026 to 10 May 2026: 3, where 17 were to be expected and at least 9 come by chance."),
            (AlertKind.Silence, its with { N = 0, LastHeard = new(2026, 5, 3) }, "the last came in the week to 3 May 2026."),
            (AlertKind.Storm, its with { Value = 12, Expected = 0.75, High = 4 }, "Low answers on 4 May 2026: 12 of 63, where 0.8 were to be expected and at most 4 come by chance."),
            (AlertKind.Reasons, its, "41.5 % named “technical” (n = 63); before it were 70.2 % (n = 1,020)."),
        ];
        foreach (var (kind, numbers, said) in all)
        {
            var phrase = AlertSentence.Of(kind, numbers, names, alert);
            phrase.ToString().ShouldContain(said);
            Within(phrase).Where(p => p.Pattern != "{0}, {1}" && !s_known.Contains(PhraseText.Prefix + p.Key)).Select(p => p.Pattern).ShouldBeEmpty();
        }

        var rarity = AlertSentence.Rarity(its)!;
        rarity.ToString().ShouldBe("If nothing had changed, it would be so less than once in 2,300 times.");
        s_known.ShouldContain(PhraseText.Prefix + rarity.Key);
    }

    private static IEnumerable<Phrase> Within(Phrase phrase) => phrase.Values.OfType<Phrase>().SelectMany(Within).Prepend(phrase);
}

using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Listen.Quotas;
using Heed.Listen.Responses;
using Heed.Listen.Tests.Surveys;
using Heed.Measures.Fields;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Quotas;

public sealed class TakeQuotaPlacesOnSqlite() : TakeQuotaPlacesTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class TakeQuotaPlacesOnPostgres() : TakeQuotaPlacesTests(DatabaseEngine.Postgres);

public abstract class TakeQuotaPlacesTests(DatabaseEngine engine) : SurveyTests(engine)
{
    private static readonly string s_quotas = SomeSurveys.Around(
        "{ \"questions\": [" + SomeSurveys.Nps() + "," + SomeSurveys.Choice("c") + "] }",
        """ "quotas": [ { "id": "unhappy", "if": "nps <= 6", "limit": 100 }, { "id": "unhappy_a", "if": "nps <= 6 and c = 'a'", "limit": 30 } ] """);

    [DatabaseFact]
    public async Task Ten_thousand_answers_from_32_senders_fill_a_quota_of_100_exactly()
    {
        var survey = await AnsweredAsync("shop", s_quotas);
        var random = new Random(20261123);
        var answers = Enumerable.Range(0, 10_000).Select(_ => (Id: Guid.NewGuid(), Nps: random.Next(7), Code: random.Next(2) == 0 ? "a" : "b")).ToList();
        var next = -1;
        var (accepted, full) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var i && i < answers.Count)
            {
                var sent = await Record.RunAsync(survey, Response(answers[i].Id, answers[i].Nps, answers[i].Code), default);
                if (sent.Failed(out var problem, out var added))
                {
                    problem.Code.ShouldBe(QuotasErrors.FullCode);
                    Interlocked.Increment(ref full);
                }
                else if (added)
                {
                    Interlocked.Increment(ref accepted);
                }
            }
        })));

        (accepted, full).ShouldBe((100, 9_900));
        var stored = await StoredAsync();
        stored.Count.ShouldBe(100);
        stored.Count(s => s.Values["c"] == FieldValue.Of("a")).ShouldBeLessThanOrEqualTo(30);
        var taken = await new CountQuotas(Database).RunAsync(Ours.Workspace, "shop", default);
        taken["unhappy"].ShouldBe(100);
    }

    [DatabaseFact]
    public async Task A_response_sent_again_keeps_its_place_also_when_the_quota_has_filled()
    {
        var survey = await AnsweredAsync("shop", s_quotas);
        var first = Guid.NewGuid();
        (await Record.RunAsync(survey, Response(first, 3, "b"), default)).Value.ShouldBeTrue();
        for (var i = 0; i < 99; i++) (await Record.RunAsync(survey, Response(Guid.NewGuid(), 3, "b"), default)).Value.ShouldBeTrue();
        (await Record.RunAsync(survey, Response(first, 3, "b"), default)).Value.ShouldBeFalse();
        (await Record.RunAsync(survey, Response(Guid.NewGuid(), 3, "b"), default)).Problem!.Places.ShouldHaveSingleItem().Path.ShouldBe("quotas.unhappy");
        (await Record.RunAsync(survey, Response(Guid.NewGuid(), 9, "b"), default)).Value.ShouldBeTrue("happy ones fall into no quota");
    }

    [DatabaseFact]
    public async Task A_refused_response_takes_no_place_in_the_other_quotas()
    {
        var survey = await AnsweredAsync("shop", s_quotas);
        for (var i = 0; i < 30; i++) await Record.RunAsync(survey, Response(Guid.NewGuid(), 3, "a"), default);
        (await Record.RunAsync(survey, Response(Guid.NewGuid(), 3, "a"), default)).Problem!.Places[0].Path.ShouldBe("quotas.unhappy_a");
        (await new CountQuotas(Database).RunAsync(Ours.Workspace, "shop", default)).ShouldBe(new Dictionary<string, int>(StringComparer.Ordinal) { ["unhappy"] = 30, ["unhappy_a"] = 30 }, ignoreOrder: true);
    }

    [DatabaseFact]
    public async Task A_place_taken_an_hour_ago_for_a_response_that_never_came_is_given_to_another()
    {
        var survey = await AnsweredAsync("shop", s_quotas.Replace("100", "1", StringComparison.Ordinal));
        var take = new TakeQuotaPlaces(Database, new SignalReader(Database), Clock);
        (await take.RunAsync(Ours.Workspace, "shop", Guid.NewGuid(), [survey.Definition.Quotas[0]], default)).Value.ShouldBeNull();
        (await Record.RunAsync(survey, Response(Guid.NewGuid(), 3, "b"), default)).Problem!.Code.ShouldBe(QuotasErrors.FullCode);
        Clock.Move(TimeSpan.FromMinutes(61));
        (await Record.RunAsync(survey, Response(Guid.NewGuid(), 3, "b"), default)).Value.ShouldBeTrue();
        Clock.Move(TimeSpan.FromMinutes(61));
        (await Record.RunAsync(survey, Response(Guid.NewGuid(), 3, "b"), default)).Problem!.Code.ShouldBe(QuotasErrors.FullCode);
    }

    private static RecordResponse.Input Response(Guid id, int nps, string code) => new(id, new(
        new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["nps"] = FieldValue.Of(nps), ["c"] = FieldValue.Of(code) }, new Dictionary<string, string>(StringComparer.Ordinal)));
}

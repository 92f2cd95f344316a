using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Act.Tests.Cases;

public abstract class PublishCasesTests(DatabaseEngine engine) : CaseTests(engine)
{
    [DatabaseFact]
    public async Task What_happens_to_a_case_stands_in_the_log_once_and_without_a_word_of_what_was_written()
    {
        await OpenAsync(new("Card eaten") { Summary = "secret summary", Customer = "c-1" });
        await DoAsync(1, new AddNote("secret note"));
        await DoAsync(1, new CloseCase("staff", "secret action"));
        (await PublishAsync()).ShouldBe(4);
        // As after a crash between telling and noting that it was told.
        await using (var db = Database.For(Ours)) await db.CaseEntries.ExecuteUpdateAsync(e => e.SetProperty(x => x.Published, false));
        (await PublishAsync()).ShouldBe(4);

        var told = (await new SignalReader(Database).LatestAsync(Ours, CaseSource.Key, null, 50, default)).Select(s => s.Signal).Reverse().ToList();
        told.Select(s => ((FieldValue.Code)s.Values["step"]).Label).ShouldBe(["opened", "noted", "assigned", "closed"], ignoreOrder: true);
        told.ShouldAllBe(s => s.Customer == "c-1" && s.Kind == "case" && s.Texts.Count == 0);
        told.ShouldAllBe(s => !SignalBody.Write(s).Contains("secret", StringComparison.Ordinal));
        var closed = told.Single(s => s.Values.ContainsKey("cause"));
        closed.Values["cause"].ShouldBe(FieldValue.Of("staff"));
    }

    [DatabaseFact]
    public async Task Cases_make_no_cases_of_themselves()
    {
        await AddRuleAsync(Unhappy with { Sources = [], Where = "not answered(comment)" });
        await OpenAsync();
        await PublishAsync();
        await FollowAsync();
        (await CasesAsync()).ShouldHaveSingleItem();
    }

    private async Task<int> PublishAsync()
    {
        await using var log = new SignalLog(Database, NullLogger<SignalLog>.Instance);
        var (catalogue, register) = (new SourceCatalogue(Database, Clock), new RegisterSource(Database, Clock));
        return await new PublishCases(Database, new RecordSignals(log, catalogue, register, Clock), register, catalogue).RunAsync(default);
    }
}

public sealed class PublishCasesOnSqlite() : PublishCasesTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class PublishCasesOnPostgres() : PublishCasesTests(DatabaseEngine.Postgres);

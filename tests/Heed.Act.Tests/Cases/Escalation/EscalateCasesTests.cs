using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Escalation;
using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.Base.Workspaces;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Cases.Escalation;

public abstract class EscalateCasesTests(DatabaseEngine engine) : CaseTests(engine)
{
    private const string Chief = "chief@ours.example";

    private EscalateCases Escalating => new(Database, Colleagues, Mails, Clock);

    [DatabaseFact]
    public async Task An_overdue_case_goes_up_again_and_again_until_somebody_acts()
    {
        await AddPersonAsync(Chief, Role.Owner);
        await OpenAsync(new("Card eaten") { Hours = 1, Owner = Kari });
        (await Escalating.RunAsync(default)).ShouldBe(0);

        Clock.Move(TimeSpan.FromMinutes(61));
        (await Escalating.RunAsync(default)).ShouldBe(1);
        (await Escalating.RunAsync(default)).ShouldBe(0);
        (await ToldAsync()).ShouldBe([Kari]);

        Clock.Move(TimeSpan.FromHours(2));
        await Escalating.RunAsync(default);
        (await ToldAsync()).ShouldBe([Boss, Kari]);

        Clock.Move(TimeSpan.FromHours(2));
        await Escalating.RunAsync(default);
        (await ToldAsync()).ShouldBe([Boss, Chief, Kari]);
        (await CasesAsync())[0].Escalations.ShouldBe(3);

        await DoAsync(1, new AddNote("Calling them now."));
        (await CasesAsync())[0].Escalations.ShouldBe(0);
        Clock.Move(TimeSpan.FromMinutes(20));
        (await Escalating.RunAsync(default)).ShouldBe(0);
    }

    [DatabaseFact]
    public async Task It_waits_for_the_desk_to_open_and_for_the_customer()
    {
        await OpenAsync(new("Late in the day") { Hours = 5.5, Owner = Kari });
        await OpenAsync(new("Waits") { Hours = 1, Owner = Kari });
        await DoAsync(2, new MoveCase(CaseState.Waiting));
        // 17:30 by the wall: the first was due at 17:00.
        Clock.Move(TimeSpan.FromHours(6));
        (await Escalating.RunAsync(default)).ShouldBe(0);
        Clock.Move(TimeSpan.FromHours(16));
        (await Escalating.RunAsync(default)).ShouldBe(1);
        (await CasesAsync()).Select(c => c.Escalations).ShouldBe([1, 0]);
    }

    [DatabaseFact]
    public async Task Two_nodes_at_once_tell_it_once()
    {
        for (var n = 0; n < 5; n++) await OpenAsync(new($"Case {n}") { Hours = 1, Owner = Kari });
        Clock.Move(TimeSpan.FromMinutes(61));
        var up = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Escalating.RunAsync(default))));
        up.Sum().ShouldBe(5);
        (await ToldAsync()).Count.ShouldBe(5);
    }

    /// <summary>Those told since this was asked last, in order.</summary>
    private async Task<List<string>> ToldAsync()
    {
        await using var db = Database.For(Ours);
        var told = await db.Outbox.Where(m => m.Subject.StartsWith("overdue")).ToListAsync();
        db.Outbox.RemoveRange(told);
        await db.SaveChangesAsync();
        return [.. told.Select(m => m.To).Order(StringComparer.Ordinal)];
    }
}

public sealed class EscalateCasesOnSqlite() : EscalateCasesTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class EscalateCasesOnPostgres() : EscalateCasesTests(DatabaseEngine.Postgres);

using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.TestSupport;
using Heed.Understand.Reports;
using Heed.Understand.Reports.Schedules;
using Heed.Understand.Reports.Schedules.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Web.Tests.Reports;

public abstract class SendDueReportsTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private readonly Writer _writer = new();
    private Actor _us = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _us = Actor.System(await AddWorkspaceAsync("us"));
        (await new RegisterSource(Database, Clock).RunAsync(new("shop", "survey", "Shop", Mode.Identified, new()), _us, default)).Ok.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task A_report_goes_out_once_for_each_due_time_to_each_recipient()
    {
        await ScheduleAsync(Cadence.Daily, 12, "anna@example.org", "bo@example.org");
        (await Sender().RunAsync(default)).ShouldBe(0);
        Clock.Move(TimeSpan.FromHours(1));
        (await Sender().RunAsync(default)).ShouldBe(1);
        (await Sender().RunAsync(default)).ShouldBe(0);
        var mails = await MailsAsync();
        mails.Select(m => m.To).Order(StringComparer.Ordinal).ShouldBe(["anna@example.org", "bo@example.org"]);
        mails.ShouldAllBe(m => m.Subject == "Report in fi" && m.Kind == "report" && m.State == MailState.Waiting);
        mails[0].Attachments.ShouldHaveSingleItem().Content.ShouldBe([37, 80, 68, 70]);
        Clock.Move(TimeSpan.FromDays(1));
        (await Sender().RunAsync(default)).ShouldBe(1);
        (await MailsAsync()).Count.ShouldBe(4);
    }

    [DatabaseFact]
    public async Task Several_nodes_at_the_same_moment_send_it_once()
    {
        await ScheduleAsync(Cadence.Daily, 12, "anna@example.org");
        Clock.Move(TimeSpan.FromHours(1));
        _writer.Wait = TimeSpan.FromMilliseconds(30);
        var served = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sender().RunAsync(default))));
        served.Sum().ShouldBe(1);
        (await MailsAsync()).Count.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task What_fell_due_while_nothing_ran_goes_out_once()
    {
        await ScheduleAsync(Cadence.Daily, 12, "anna@example.org");
        Clock.Move(TimeSpan.FromDays(5));
        (await Sender().RunAsync(default)).ShouldBe(1);
        (await Sender().RunAsync(default)).ShouldBe(0);
        (await MailsAsync()).Count.ShouldBe(1);
        (await OneAsync()).NextAt.ShouldBe(new DateTimeOffset(2026, 3, 7, 10, 0, 0, TimeSpan.Zero));
    }

    [DatabaseFact]
    public async Task A_report_that_cant_be_written_says_why_and_one_that_breaks_stays_due_and_holds_up_no_other()
    {
        await ScheduleAsync(Cadence.Daily, 12, "anna@example.org");
        _writer.Problem = Problem.NotFound("gone", "The source is gone.");
        Clock.Move(TimeSpan.FromHours(1));
        (await Sender().RunAsync(default)).ShouldBe(1);
        (await OneAsync()).LastProblem.ShouldBe("The source is gone.");
        (await MailsAsync()).ShouldBeEmpty();
        _writer.Problem = null;
        await ScheduleAsync(Cadence.Daily, 12, "bo@example.org");
        Clock.Move(TimeSpan.FromDays(1));
        _writer.BreakFor = "fi";
        _writer.Breaks = 1;
        (await Sender().RunAsync(default)).ShouldBe(1);
        (await Sender().RunAsync(default)).ShouldBe(1);
        (await MailsAsync()).Count.ShouldBe(2);
        (await ListAsync()).ShouldAllBe(s => s.LastProblem == null);
    }

    [DatabaseFact]
    public async Task What_was_asked_for_is_checked_and_only_by_those_who_may()
    {
        (await MakeAsync(_us, 24, "anna@example.org")).Problem.ShouldBe(SchedulesErrors.BadHour);
        (await MakeAsync(_us, 7)).Problem.ShouldBe(SchedulesErrors.NoRecipients);
        (await MakeAsync(_us, 7, "not an address")).Problem!.Code.ShouldBe("bad-recipient");
        (await MakeAsync(_us, 7, [.. Enumerable.Range(0, 51).Select(i => $"a{i}@example.org")])).Problem.ShouldBe(SchedulesErrors.TooMany);
        (await MakeAsync(_us with { Role = Role.Analyst }, 7, "anna@example.org")).Problem.ShouldBe(SchedulesErrors.ManagersOnly);
        var stranger = Actor.System(await AddWorkspaceAsync("others"));
        (await MakeAsync(stranger, 7, "anna@example.org")).Problem!.Code.ShouldBe("unknown-source");
        var made = (await MakeAsync(_us, 7, "anna@example.org")).Value;
        (await new EndSchedule(Database).RunAsync(made.Id, stranger, default)).Problem.ShouldBe(SchedulesErrors.UnknownSchedule);
        (await new SendReport(Database, _writer, Clock).RunAsync(made.Id, stranger, default)).Problem.ShouldBe(SchedulesErrors.UnknownSchedule);
        (await new ListSchedules(Database).RunAsync(stranger, default)).Value.ShouldBeEmpty();
        (await new SendReport(Database, _writer, Clock).RunAsync(made.Id, _us, default)).Value.ShouldBe(1);
        (await new EndSchedule(Database).RunAsync(made.Id, _us, default)).Ok.ShouldBeTrue();
        (await ListAsync()).ShouldBeEmpty();
    }

    private SendDueReports Sender() => new(Database, new FindWorkspace(Database), _writer, Clock, NullLogger<SendDueReports>.Instance);

    private async Task ScheduleAsync(Cadence cadence, int hour, params string[] recipients)
    {
        var made = await new ScheduleReport(Database, new SourceCatalogue(Database, Clock), new FindWorkspace(Database), Clock).RunAsync(new(View, cadence, hour, recipients, "fi"), _us, default);
        made.Ok.ShouldBeTrue(made.Problem?.Message);
    }

    private Task<Result<ReportSchedule>> MakeAsync(Actor actor, int hour, params string[] recipients) =>
        new ScheduleReport(Database, new SourceCatalogue(Database, Clock), new FindWorkspace(Database), Clock).RunAsync(new(View, Cadence.Weekly, hour, recipients, "en"), actor, default);

    private static KeptView View => new() { Source = "shop", Where = "nps <= 6" };

    private async Task<List<OutboxMail>> MailsAsync()
    {
        await using var db = Database.For(_us.Workspace);
        return await db.Outbox.AsNoTracking().Include(m => m.Attachments).ToListAsync();
    }

    private async Task<ReportSchedule> OneAsync() => (await ListAsync())[0];

    private async Task<IReadOnlyList<ReportSchedule>> ListAsync()
    {
        await using var db = Database.For(_us.Workspace);
        return await db.ReportSchedules.AsNoTracking().ToListAsync();
    }

    private sealed class Writer : IWriteReport
    {
        public Problem? Problem { get; set; }
        public TimeSpan Wait { get; set; }
        public string? BreakFor { get; set; }
        public int Breaks { get; set; }

        public async Task<Result<WrittenReport>> RunAsync(KeptView view, string language, Actor actor, CancellationToken cancel)
        {
            await Task.Delay(Wait, cancel);
            view.ShouldBe(View);
            if (BreakFor == language && Breaks-- > 0) throw new InvalidOperationException("Broken.");
            return Problem is { } problem ? problem : new WrittenReport($"Report in {language}", "Short", "Short and why", "shop.pdf", "%PDF"u8.ToArray());
        }
    }
}

public sealed class SendDueReportsOnSqlite() : SendDueReportsTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class SendDueReportsOnPostgres() : SendDueReportsTests(DatabaseEngine.Postgres);

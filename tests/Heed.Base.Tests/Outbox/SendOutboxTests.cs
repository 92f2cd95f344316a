using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Workspaces;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Base.Tests.Outbox;

public abstract class SendOutboxTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private readonly Taker _taker = new();
    private readonly Hooks _hooks = new();
    private Actor _us = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _us = Actor.System(await AddWorkspaceAsync("us"));
    }

    [DatabaseFact]
    public async Task A_mail_is_sent_once_it_is_due_and_only_once()
    {
        var mail = await PostAsync(due: Clock.GetUtcNow().AddHours(1));
        (await Sender().RunAsync(default)).ShouldBe(0);
        Clock.Move(TimeSpan.FromHours(1));
        (await Sender().RunAsync(default)).ShouldBe(1);
        (await Sender().RunAsync(default)).ShouldBe(0);
        _taker.Taken.ShouldBe([mail]);
        var sent = await FindAsync(mail);
        (sent.State, sent.SentAt).ShouldBe((MailState.Sent, Clock.GetUtcNow()));
        sent.Attachments.ShouldHaveSingleItem().Content.ShouldBe([1, 2, 3]);
    }

    [DatabaseFact]
    public async Task Several_nodes_at_once_send_each_mail_once()
    {
        List<Guid> mails = [];
        for (var i = 0; i < 20; i++) mails.Add(await PostAsync());
        _taker.Wait = TimeSpan.FromMilliseconds(2);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sender().RunAsync(default))));
        _taker.Taken.Order().ShouldBe(mails.Order());
    }

    [DatabaseFact]
    public async Task What_was_not_taken_is_tried_again_ever_later_then_given_up_and_can_be_sent_again()
    {
        var mail = await PostAsync();
        _taker.Refusal = new NotTakenException("busy", forGood: false);
        for (var attempt = 1; BackOff.After(attempt) is { } wait; attempt++)
        {
            await Sender().RunAsync(default);
            var waiting = await FindAsync(mail);
            (waiting.State, waiting.Attempts, waiting.Error, waiting.NextAt).ShouldBe((MailState.Waiting, attempt, "busy", Clock.GetUtcNow() + wait));
            Clock.Move(wait - TimeSpan.FromSeconds(1));
            await Sender().RunAsync(default);
            (await FindAsync(mail)).Attempts.ShouldBe(attempt);
            Clock.Move(TimeSpan.FromSeconds(1));
        }

        await Sender().RunAsync(default);
        (await FindAsync(mail)).State.ShouldBe(MailState.Parked);
        _taker.Refusal = null;
        (await Sender().RunAsync(default)).ShouldBe(0);
        (await Again(mail)).Ok.ShouldBeTrue();
        (await Sender().RunAsync(default)).ShouldBe(1);
        (await FindAsync(mail)).Error.ShouldBeNull();
    }

    [DatabaseFact]
    public async Task What_will_never_be_taken_is_given_up_at_once_and_holds_nothing_up()
    {
        var bad = await PostAsync();
        var good = await PostAsync(due: Clock.GetUtcNow().AddSeconds(1));
        Clock.Move(TimeSpan.FromSeconds(1));
        _taker.Refusal = new NotTakenException("no such user", forGood: true);
        _taker.Only = bad;
        (await Sender().RunAsync(default)).ShouldBe(1);
        (await FindAsync(bad)).State.ShouldBe(MailState.Parked);
        (await FindAsync(good)).State.ShouldBe(MailState.Sent);
    }

    [DatabaseFact]
    public async Task A_mail_whose_sender_died_is_taken_over_with_the_same_id()
    {
        var mail = await PostAsync();
        using var dying = new CancellationTokenSource();
        _taker.Dies = dying;
        await Should.ThrowAsync<OperationCanceledException>(() => Sender().RunAsync(dying.Token));
        _taker.Dies = null;
        (await Sender().RunAsync(default)).ShouldBe(0);
        Clock.Move(TimeSpan.FromMinutes(5));
        (await Sender().RunAsync(default)).ShouldBe(1);
        _taker.Taken.ShouldBe([mail, mail]);
    }

    [DatabaseFact]
    public async Task Without_a_mail_server_mails_stand_there_and_old_ones_do_not_go_out_when_there_is_one()
    {
        _taker.IsThere = false;
        var old = await PostAsync();
        (await Sender().RunAsync(default)).ShouldBe(0);
        Clock.Move(SendOutbox.Stale + TimeSpan.FromMinutes(1));
        var young = await PostAsync();
        _taker.IsThere = true;
        (await Sender().RunAsync(default)).ShouldBe(1);
        _taker.Taken.ShouldBe([young]);
        (await FindAsync(old)).State.ShouldBe(MailState.Parked);
        (await Again(old)).Ok.ShouldBeTrue();
        (await Sender().RunAsync(default)).ShouldBe(1);
    }

    [DatabaseFact]
    public async Task A_mail_is_posted_with_what_is_saved_with_it_or_not_at_all()
    {
        await using (var db = Database.For(_us.Workspace))
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Post(Mail(), Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        (await Sender().RunAsync(default)).ShouldBe(0);
    }

    [DatabaseFact]
    public async Task Another_workspace_and_lesser_roles_neither_see_nor_send_a_mail()
    {
        var mail = await PostAsync();
        await Sender().RunAsync(default);
        var stranger = Actor.System(await AddWorkspaceAsync("others"));
        var list = new ListOutbox(Database, _taker);
        (await list.RunAsync(null, stranger, default)).Value.Mails.ShouldBeEmpty();
        (await list.FindAsync(mail, stranger, default)).Problem.ShouldBe(OutboxErrors.UnknownMail);
        (await new SendAgain(Database, Clock).RunAsync(mail, stranger, default)).Problem.ShouldBe(OutboxErrors.UnknownMail);
        (await list.RunAsync(null, _us with { Role = Role.Analyst }, default)).Problem.ShouldBe(OutboxErrors.ManagersOnly);
        (await list.RunAsync(MailState.Sent, _us, default)).Value.Mails.ShouldHaveSingleItem().Id.ShouldBe(mail);
        (await list.RunAsync(MailState.Parked, _us, default)).Value.Mails.ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task Old_mails_are_deleted_with_their_files()
    {
        await PostAsync();
        Clock.Move(SendOutbox.Kept + TimeSpan.FromSeconds(1));
        var young = await PostAsync();
        (await Sender().SweepAsync(default)).ShouldBe(1);
        await using var db = Database.For(_us.Workspace);
        (await db.Outbox.SingleAsync()).Id.ShouldBe(young);
        (await db.OutboxAttachments.SingleAsync()).MailId.ShouldBe(young);
    }

    [DatabaseFact]
    public async Task A_message_to_a_program_goes_its_own_way_also_without_a_mail_server_is_tried_again_and_parked()
    {
        _taker.IsThere = false;
        var message = Mail() with { Channel = OutboxChannel.Webhook, To = "https://hooks.example/secret/path", SigningKey = "whsec_1", Attachments = [] };
        await using (var db = Database.For(_us.Workspace))
        {
            db.Post(message, Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        _hooks.Refusal = new NotTakenException("hooks.example answered 500.", forGood: false);
        await Sender().RunAsync(default);
        var waiting = await FindAsync(message.Id);
        (waiting.State, waiting.Error, waiting.ShownTo).ShouldBe((MailState.Waiting, "hooks.example answered 500.", "https://hooks.example/…"));
        _hooks.Refusal = new NotTakenException("hooks.example answered 410.", forGood: true);
        Clock.Move(TimeSpan.FromMinutes(1));
        await Sender().RunAsync(default);
        (await FindAsync(message.Id)).State.ShouldBe(MailState.Parked);
        _hooks.Refusal = null;
        (await Again(message.Id)).Ok.ShouldBeTrue();
        (await Sender().RunAsync(default)).ShouldBe(1);
        _hooks.Taken.ShouldBe([(message.Id, "whsec_1")]);
        _taker.Taken.ShouldBeEmpty();
    }

    private SendOutbox Sender() => new(Database, _taker, _hooks, Clock, NullLogger<SendOutbox>.Instance);

    private Task<Heed.Base.Results.Result<OutboxMail>> Again(Guid mail) => new SendAgain(Database, Clock).RunAsync(mail, _us, default);

    private async Task<OutboxMail> FindAsync(Guid mail) => (await new ListOutbox(Database, _taker).FindAsync(mail, _us, default)).Value;

    private static Message Mail(DateTimeOffset? due = null) => new()
    {
        Id = Guid.NewGuid(),
        To = "anna@example.org",
        Subject = "Week 3",
        Text = "Hello",
        Kind = "test",
        Due = due,
        Attachments = [new("a.bin", "application/octet-stream", [1, 2, 3])],
    };

    private async Task<Guid> PostAsync(DateTimeOffset? due = null)
    {
        var mail = Mail(due);
        await using var db = Database.For(_us.Workspace);
        db.Post(mail, Clock.GetUtcNow());
        await db.SaveChangesAsync();
        return mail.Id;
    }

    private sealed class Hooks : IWebhookTransport
    {
        public NotTakenException? Refusal { get; set; }
        public List<(Guid, string?)> Taken { get; } = [];

        public Task SendAsync(OutboxMail message, CancellationToken cancel)
        {
            if (Refusal is not null) throw Refusal;
            Taken.Add((message.Id, message.SigningKey));
            return Task.CompletedTask;
        }
    }

    private sealed class Taker : IMailTransport
    {
        private readonly List<Guid> _taken = [];

        public bool IsThere { get; set; } = true;
        public NotTakenException? Refusal { get; set; }
        public Guid? Only { get; set; }
        public TimeSpan Wait { get; set; }

        /// <summary>The mail is taken, and then the sender is no more.</summary>
        public CancellationTokenSource? Dies { get; set; }

        public IReadOnlyList<Guid> Taken
        {
            get
            {
                lock (_taken) return [.. _taken];
            }
        }

        public async Task SendAsync(OutboxMail mail, CancellationToken cancel)
        {
            await Task.Delay(Wait, cancel);
            if (Refusal is not null && (Only is null || Only == mail.Id)) throw Refusal;
            lock (_taken) _taken.Add(mail.Id);
            if (Dies is null) return;
            await Dies.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }
    }
}

public sealed class SendOutboxOnSqlite() : SendOutboxTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class SendOutboxOnPostgres() : SendOutboxTests(DatabaseEngine.Postgres);

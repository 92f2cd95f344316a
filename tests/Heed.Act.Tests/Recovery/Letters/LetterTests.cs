using Heed.Act.Cases;
using Heed.Act.Cases.Tables;
using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Letters;
using Heed.Base.Database;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Recovery.Letters;

public abstract class LetterTests(DatabaseEngine engine) : RecoveryTests(engine)
{
    [DatabaseFact]
    public async Task A_letter_opens_as_it_fits_and_is_filled_in_as_far_as_one_knows()
    {
        await KnowAsync("nora", known: [("first_name", "Nora"), ("email", "nora@example.com"), ("language", "nb")]);
        await BreakAsync("nora", 5);
        var opened = (await Get<OpenLetter>().RunAsync(new("nora"), As(Kari), default)).Value;
        (opened.Kind, opened.Language, opened.Address, opened.Name).ShouldBe((LetterKind.BrokenPromise, "nb", "nora@example.com", "Nora"));
        opened.Words.Subject.ShouldBe("Vi holdt ikke ord: «A new card»", "whatever language it was written down in, it is quoted in the letter's");
        opened.Theirs.ShouldBe("nb");
        opened.Words.Text.ShouldStartWith("Hei Nora,");
        opened.Words.Check(places: false).ShouldBeNull();
        (await Get<OpenLetter>().RunAsync(new("nora", LetterKind.Unhappy, "de"), As(Kari), default)).Value.Words.Text.ShouldStartWith("Guten Tag Nora,");
        (await Get<OpenLetter>().RunAsync(new("stranger"), As(Kari), default)).Problem!.Code.ShouldBe("unknown-trouble");
        (await Get<OpenLetter>().RunAsync(new("nora", Language: "da"), As(Kari), default)).Value.Words.Subject.ShouldEndWith("»A new card«");
        // A name nobody knows leaves no hole.
        await HearAsync(Said("nameless", 2));
        (await Get<OpenLetter>().RunAsync(new("nameless"), As(Kari), default)).Value.Words.Text.ShouldStartWith("Hello,");
    }

    [DatabaseFact]
    public async Task It_goes_out_once_is_written_down_in_the_case_too_and_never_to_who_opted_out()
    {
        await KnowAsync("nora", known: ("email", "nora@example.com"));
        await KnowAsync("quiet", optedOut: true, ("email", "quiet@example.com"));
        await KnowAsync("mute");
        var its = (await Get<OpenCase>().RunAsync(new("Card eaten") { Customer = "nora", Unit = "n1" }, As(Kari), default)).Value;
        var (words, once) = (new LetterWords("Your card", "Dear Nora, I will bring it tomorrow."), Guid.CreateVersion7());
        for (var i = 0; i < 2; i++) (await Get<SendLetter>().RunAsync(new("nora", words, its.Number, once), As(Kari), default)).Value.Outcome.ShouldBe(ContactOutcome.Written);
        (await MailsAsync("recovery")).ShouldBe([("nora@example.com", "Your card", "Dear Nora, I will bring it tomorrow.")]);
        await using (var db = Database.For(Ours)) (await db.CaseEntries.CountAsync(e => e.CaseId == its.Id && e.Kind == EntryKind.Contacted)).ShouldBe(1);
        (await ListAsync()).Rows.Single(r => r.Trouble.Customer == "nora").Last!.Outcome.ShouldBe(ContactOutcome.Written);

        (await Get<SendLetter>().RunAsync(new("quiet", words), As(Kari), default)).Problem!.Code.ShouldBe("opted-out");
        (await Get<SendLetter>().RunAsync(new("mute", words), As(Kari), default)).Problem!.Code.ShouldBe("no-address");
        (await Get<SendLetter>().RunAsync(new("nora", words with { Text = "Dear {name}" }), As(Kari), default)).Problem!.Places[0].Path.ShouldBe("text");
        (await MailsAsync("recovery")).Count.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task An_agent_of_some_units_writes_to_their_customers_only_and_about_a_case_to_its_own()
    {
        foreach (var customer in (string[])["mine", "theirs", "cased", "unheard"]) await KnowAsync(customer, known: ("email", $"{customer}@example.com"));
        await HearAsync(Said("mine", 9), Said("theirs", 9, unit: South), Said("cased", 9, unit: South));
        var its = (await Get<OpenCase>().RunAsync(new("Card eaten") { Customer = "cased", Unit = "n1" }, As(Kari), default)).Value;
        var words = new LetterWords("Your card", "Hello, I will bring it tomorrow.");
        foreach (var customer in (string[])["mine", "cased", "unheard"])
        {
            (await Get<OpenLetter>().RunAsync(new(customer), As(Kari), default)).Ok.ShouldBeTrue(customer);
            (await Get<SendLetter>().RunAsync(new(customer, words), As(Kari), default)).Ok.ShouldBeTrue(customer);
        }

        (await Get<OpenLetter>().RunAsync(new("theirs"), As(Kari), default)).Problem!.Code.ShouldBe("unknown-trouble");
        (await Get<SendLetter>().RunAsync(new("theirs", words), As(Kari), default)).Problem!.Code.ShouldBe("unknown-trouble");
        (await Get<SendLetter>().RunAsync(new("mine", words, its.Number), As(Kari), default)).Problem!.Code.ShouldBe("unknown-case");
        (await Get<SendLetter>().RunAsync(new("theirs", words), As(Boss), default)).Ok.ShouldBeTrue();
        (await MailsAsync("recovery")).Count.ShouldBe(4);
    }

    [DatabaseFact]
    public async Task A_workspace_words_a_letter_its_own_way_and_goes_back()
    {
        var (keep, find) = (Get<KeepLetter>(), Get<FindLetters>());
        var own = new LetterWords("Ours", "Hi {name}, I will call by {day}.");
        (await keep.RunAsync(new(LetterKind.Unhappy, "en", own, 0), As(Kari), default)).Problem!.Code.ShouldBe("managers-only");
        (await keep.RunAsync(new(LetterKind.Unhappy, "en", own with { Text = "Hi {nobody}" }, 0), As(Boss), default)).Problem!.Places[0].Path.ShouldBe("text");
        (await keep.RunAsync(new(LetterKind.Unhappy, "en", own, 0), As(Boss), default)).Ok.ShouldBeTrue();
        (await keep.RunAsync(new(LetterKind.Unhappy, "en", own, 0), As(Boss), default)).Problem!.Code.ShouldBe("recovery-changed");
        (await find.OneAsync(LetterKind.Unhappy, "en", Ours, default)).Words.ShouldBe(own);
        (await find.OneAsync(LetterKind.Unhappy, "nb", Ours, default)).Own.ShouldBeNull("other languages stay");
        (await keep.RunAsync(new(LetterKind.Unhappy, "en", null, 1), As(Boss), default)).Ok.ShouldBeTrue();
        (await find.OneAsync(LetterKind.Unhappy, "en", Ours, default)).Words.ShouldBe(ReadyLetters.Of(LetterKind.Unhappy, "en"));
    }
}

public sealed class LetterOnSqlite() : LetterTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class LetterOnPostgres() : LetterTests(DatabaseEngine.Postgres);

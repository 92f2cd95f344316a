using Heed.Act.Cases;
using Heed.Act.Cases.Changes;

namespace Heed.Web.Demo;

/// <summary>What an agent of the demo company did about a case, and when.</summary>
internal static class DemoCaseWork
{
    private static readonly (string Cause, string Said, string Action)[] s_endings =
    [
        ("waiting", "Waited forty minutes on the phone last week; was glad to be called for once.", "Said sorry, told them about booking a call back in the app, sent the link."),
        ("information", "Two colleagues had told them different things about the fee.", "Explained the fee, gave it back this once, asked the branch to use one wording."),
        ("technical", "Could not sign in after the new phone; gave up.", "Walked them through it together; it works. Told the app team about the step that misleads."),
        ("process", "Had to send the same paper three times.", "Took the paper over the phone, closed the order. Put it on the list of forms to be cut."),
        ("staff", "Felt sent away at the counter.", "Spoke with the branch manager; they call the customer themselves today."),
        ("price", "Thinks the card is dear for what it does.", "Moved them to the card without yearly fee that suits them better."),
        ("promise", "Was promised an answer within two days and got none.", "Found the request, answered it, and gave a direct number."),
    ];

    /// <param name="its">The case.</param>
    /// <param name="now">Nothing happens later.</param>
    /// <param name="left">How many cases before it were not closed: the next is worked on, the one after waits, the third lies.</param>
    /// <param name="dice">Chance.</param>
    public static IReadOnlyList<(DateTimeOffset At, CaseChange Change)> On(Case its, DateTimeOffset now, ref int left, Dice dice)
    {
        var age = now - its.OpenedAt;
        var (cause, said, action) = dice.Pick(s_endings);
        var fate = dice.Unit();
        var first = its.OpenedAt.AddMinutes(40 + (dice.Unit() * 900));
        var last = first.AddHours(1 + (dice.Unit() * 26));
        // What came in today or yesterday is mostly still in the queue.
        var closed = age.TotalDays switch { < 1 => 0.1, < 2 => 0.35, < 4 => 0.75, _ => 0.95 };
        if (fate < closed && last < now)
        {
            var done = (last, (CaseChange)new SeveralChanges([new TakeCase(), new LogContact(ContactChannel.Phone, Outgoing: true, said, 5 + dice.Below(20)), new TickStep(0, true), new TickStep(1, true), new CloseCase(cause, action)]));
            return dice.Chance(0.06) && last.AddHours(20) < now ? [done, (last.AddHours(20), new ReopenCase("Called again: it is not solved yet."))] : [done];
        }

        if (first >= now) return [];
        return (left++ % 3) switch
        {
            0 => [(first, new SeveralChanges([new TakeCase(), new TickStep(0, true), new AddNote("Tried to call at noon, nobody there. Will try again after four.")]))],
            1 => [(first, new SeveralChanges([new TakeCase(), new LogContact(ContactChannel.Mail, Outgoing: true, "Asked for the date and the branch, to find out what happened.", 6), new MoveCase(CaseState.Waiting)]))],
            _ => [],
        };
    }
}

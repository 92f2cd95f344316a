using Heed.TestSupport;
using Heed.Web.SurveyPages;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.Web.Tests.SurveyPages;

public sealed class TicketTests
{
    private readonly StoppedClock _clock = new();
    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public void It_tells_whose_it_is_and_how_old()
    {
        var ticket = new Ticket(new EphemeralDataProtectionProvider(), _clock);
        var text = ticket.Write(Ticket.Start, _id);
        _clock.Move(TimeSpan.FromMinutes(6));
        ticket.Read(Ticket.Start, text).ShouldBe((_id, TimeSpan.FromMinutes(6)));
    }

    [Fact]
    public void One_for_another_purpose_of_another_server_or_changed_is_none()
    {
        var ticket = new Ticket(new EphemeralDataProtectionProvider(), _clock);
        var text = ticket.Write(Ticket.Start, _id);
        ticket.Read(Ticket.Receipt, text).ShouldBeNull();
        ticket.Read(Ticket.Start, text[..^4] + "AAAA").ShouldBeNull();
        ticket.Read(Ticket.Start, new Ticket(new EphemeralDataProtectionProvider(), _clock).Write(Ticket.Start, _id)).ShouldBeNull();
        foreach (var none in (string?[])[null, "", "x", "ticket å", new string('a', 5_000)]) ticket.Read(Ticket.Start, none).ShouldBeNull();
    }
}

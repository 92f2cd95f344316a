using Heed.Measures.ServiceLoad;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.ServiceLoad;

public class ErlangCTests
{
    private static readonly TimeSpan s_three = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan s_target = TimeSpan.FromSeconds(20);

    [Fact]
    public void Waiting_and_service_agree_with_Poissons_sums_in_R()
    {
        foreach (var row in ReferenceFile.Read("load.json").GetProperty("erlang").EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray()))
        {
            var service = ErlangC.Of(row[0] * 20, s_three, (int)row[1]);
            service.Load.ShouldBe(row[0], 1e-12);
            service.Waiting.ShouldBe(row[2], 1e-9);
            service.AnsweredWithin(s_target).ShouldBe(row[3], 1e-9);
            service.MeanWait!.Value.TotalSeconds.ShouldBe(row[2] * 180 / (row[1] - row[0]), 1e-6);
            service.Occupancy.ShouldBe(row[0] / row[1], 1e-12);
        }
    }

    [Fact]
    public void A_line_that_grows_without_end_answers_nobody()
    {
        foreach (var agents in new[] { 0, 9, 10 })
        {
            var service = ErlangC.Of(200, s_three, agents);
            service.Steady.ShouldBeFalse();
            service.Waiting.ShouldBe(1);
            service.MeanWait.ShouldBeNull();
            service.AnsweredWithin(s_target).ShouldBe(0);
        }

        ErlangC.Of(0, s_three, 0).ShouldSatisfyAllConditions(s => s.Waiting.ShouldBe(0), s => s.MeanWait.ShouldBe(TimeSpan.Zero), s => s.AnsweredWithin(s_target).ShouldBe(1), s => s.Occupancy.ShouldBe(0));
    }

    [SeededProperty]
    public void The_fewest_agents_keep_the_target_and_one_fewer_does_not(ushort contacts, byte minutes)
    {
        var (hourly, handling) = (contacts % 2_000, TimeSpan.FromMinutes(0.5 + (minutes % 10)));
        var needed = AgentsNeeded.Of(hourly, handling, 0.8, s_target);
        needed.Service.AnsweredWithin(s_target).ShouldBeGreaterThanOrEqualTo(0.8);
        needed.OnTheRoster.ShouldBe(needed.AtWork);
        if (needed.AtWork > 0) ErlangC.Of(hourly, handling, needed.AtWork - 1).AnsweredWithin(s_target).ShouldBeLessThan(0.8);
        ErlangC.Of(hourly, handling, needed.AtWork + 1).Waiting.ShouldBeLessThanOrEqualTo(needed.Service.Waiting);
    }

    [Fact]
    public void Absence_and_a_limit_on_busy_time_take_more_agents()
    {
        var plain = AgentsNeeded.Of(600, s_three, 0.8, s_target);
        AgentsNeeded.Of(600, s_three, 0.8, s_target, absent: 0.3).OnTheRoster.ShouldBe((int)Math.Ceiling(plain.AtWork / 0.7));
        var rested = AgentsNeeded.Of(600, s_three, 0.8, s_target, mostOccupied: 0.75);
        rested.AtWork.ShouldBe(40);
        Should.Throw<ArgumentOutOfRangeException>(() => AgentsNeeded.Of(600, s_three, 1, s_target));
        Should.Throw<ArgumentOutOfRangeException>(() => AgentsNeeded.Of(600, TimeSpan.Zero, 0.8, s_target));
        Should.Throw<ArgumentOutOfRangeException>(() => AgentsNeeded.Of(-1, s_three, 0.8, s_target));
        Should.Throw<ArgumentOutOfRangeException>(() => AgentsNeeded.Of(600, s_three, 0.8, s_target, absent: 1));
        Should.Throw<ArgumentOutOfRangeException>(() => AgentsNeeded.Of(600, s_three, 0.8, s_target, mostOccupied: 0));
    }

    [Fact]
    public void What_can_not_be_staffed_is_told()
    {
        Refused.With("Above 0 and below 1.", () => AgentsNeeded.Of(600, s_three, 0, s_target), () => AgentsNeeded.Of(600, s_three, 1, s_target));
        Refused.With("Above 0, at most 1.", () => AgentsNeeded.Of(600, s_three, 0.8, s_target, mostOccupied: 0), () => AgentsNeeded.Of(600, s_three, 0.8, s_target, mostOccupied: 1.01));
        Refused.With("From 0 to below 1.", () => AgentsNeeded.Of(600, s_three, 0.8, s_target, absent: 1), () => AgentsNeeded.Of(600, s_three, 0.8, s_target, absent: -0.1));
        Refused.With("0 or more.", () => ErlangC.Of(-1, s_three, 1), () => ErlangC.Of(double.PositiveInfinity, s_three, 1), () => ErlangC.Of(20, s_three, 2).AnsweredWithin(TimeSpan.FromSeconds(-1)));
        Refused.With("Above 0.", () => ErlangC.Of(1, TimeSpan.Zero, 1));
        Refused.With("0 to 23.", () => WeekSlot.Of(DayOfWeek.Monday, 24), () => WeekSlot.Of(DayOfWeek.Monday, -1));
        Refused.With("Counts are 0 or more, times finite.", () => ContactForecast.Of([new(1, 0, -1)]), () => ContactForecast.Of([new(1, double.NaN, 1)]));
        Refused.By<ArgumentOutOfRangeException>(() => ErlangC.Of(1, s_three, -1));
    }

    [Fact]
    public void Nobody_waits_no_longer_than_at_once_with_the_chance_of_not_waiting()
    {
        var service = ErlangC.Of(200, s_three, 12);
        service.AnsweredWithin(TimeSpan.Zero).ShouldBe(1 - service.Waiting, 1e-12);
        ErlangC.Of(200, s_three, 9).Occupancy.ShouldBe(1);
        ErlangC.Of(0, s_three, 4).ShouldSatisfyAllConditions(s => s.Steady.ShouldBeTrue(), s => s.Occupancy.ShouldBe(0));
        ErlangC.Of(20, s_three, 0).Occupancy.ShouldBe(0);
        AgentsNeeded.Of(600, s_three, 0.8, s_target, absent: 0.5).ShouldSatisfyAllConditions(n => n.OnTheRoster.ShouldBe(2 * n.AtWork));
        AgentsNeeded.Of(0, s_three, 0.8, s_target).AtWork.ShouldBe(0);
    }
}

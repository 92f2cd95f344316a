namespace Heed.Measures.ServiceLoad;

/// <summary>The fewest agents with whom a target of service is kept; see <see cref="ErlangC"/>.</summary>
/// <param name="AtWork">Agents at work.</param>
/// <param name="OnTheRoster">Agents to plan, absences counted in: at work ÷ (1 − absent), rounded up.</param>
/// <param name="Service">What they then give.</param>
public sealed record AgentsNeeded(int AtWork, int OnTheRoster, ErlangC Service)
{
    /// <param name="contactsAnHour">Contacts an hour, 0 or more; the forecast, or its upper end to be safe.</param>
    /// <param name="handling">Mean time a contact takes an agent.</param>
    /// <param name="share">Share to be answered within the target, above 0 and below 1 (0.8).</param>
    /// <param name="target">The target (20 seconds).</param>
    /// <param name="mostOccupied">The most of their time agents shall be on contacts, above 0 to 1.</param>
    /// <param name="absent">Share of paid time in breaks, training, illness; 0 to below 1.</param>
    public static AgentsNeeded Of(double contactsAnHour, TimeSpan handling, double share, TimeSpan target, double mostOccupied = 1, double absent = 0)
    {
        if (share is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "Above 0 and below 1.");
        if (mostOccupied is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(mostOccupied), mostOccupied, "Above 0, at most 1.");
        if (absent is not (>= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(absent), absent, "From 0 to below 1.");
        var agents = (int)Math.Floor(contactsAnHour * handling.TotalHours);
        while (true)
        {
            var service = ErlangC.Of(contactsAnHour, handling, agents);
            if (service.Steady && service.AnsweredWithin(target) >= share && service.Occupancy <= mostOccupied) return new(agents, (int)Math.Ceiling((agents / (1 - absent)) - 1e-9), service);
            agents++;
        }
    }
}

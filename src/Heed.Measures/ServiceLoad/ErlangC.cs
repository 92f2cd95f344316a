namespace Heed.Measures.ServiceLoad;

/// <summary>
/// Contacts that wait in one line for the next free agent, come at random and take exponential times: chance of waiting C = B ÷ (1 − ρ(1 − B)), B Erlang's loss of the same
/// load, ρ load ÷ agents; waiting times beyond that exponential with mean handling ÷ (agents − load). Nobody hangs up in it, so it errs on the side of too many agents.
/// <para>Source: Erlang 1917; B by the recursion B(n) = load·B(n−1) ÷ (n + load·B(n−1)), Cooper 1981, Introduction to Queueing Theory, §3.</para>
/// </summary>
/// <param name="Load">Contacts an hour × hours each takes, in Erlang, 0 or more.</param>
/// <param name="Agents">Agents at work, 0 or more.</param>
/// <param name="Handling">Mean time a contact takes an agent, above 0.</param>
public readonly record struct ErlangC(double Load, int Agents, TimeSpan Handling)
{
    /// <summary>Of so many contacts an hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Contacts or agents below 0, or handling not above 0.</exception>
    public static ErlangC Of(double contactsAnHour, TimeSpan handling, int agents)
    {
        if (!(contactsAnHour >= 0 && double.IsFinite(contactsAnHour))) throw new ArgumentOutOfRangeException(nameof(contactsAnHour), contactsAnHour, "0 or more.");
        if (handling <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(handling), handling, "Above 0.");
        ArgumentOutOfRangeException.ThrowIfNegative(agents);
        return new(contactsAnHour * handling.TotalHours, agents, handling);
    }

    /// <summary>Whether the line does not grow without end: more agents than load.</summary>
    public bool Steady => Load == 0 || Agents > Load;

    /// <summary>Share of the agents' time at work on contacts, 0 to 1.</summary>
    public double Occupancy => Agents == 0 ? 0 : Math.Min(1, Load / Agents);

    /// <summary>Chance that a contact waits at all, 0 to 1; 1 where the line grows without end.</summary>
    public double Waiting
    {
        get
        {
            if (Load == 0) return 0;
            if (!Steady) return 1;
            var lost = 1.0;
            for (var agents = 1; agents <= Agents; agents++) lost = Load * lost / (agents + (Load * lost));
            return lost / (1 - (Load / Agents * (1 - lost)));
        }
    }

    /// <summary>Mean waiting time of all contacts; null where the line grows without end.</summary>
    public TimeSpan? MeanWait => !Steady ? null : Load == 0 ? TimeSpan.Zero : Waiting * Handling / (Agents - Load);

    /// <summary>Share of contacts answered within a time, 0 to 1.</summary>
    public double AnsweredWithin(TimeSpan target)
    {
        if (target < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(target), target, "0 or more.");
        if (Load == 0) return 1;
        return Steady ? 1 - (Waiting * Math.Exp(-(Agents - Load) * (target / Handling))) : 0;
    }
}

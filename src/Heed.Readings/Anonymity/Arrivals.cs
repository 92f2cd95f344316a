using Heed.Base.Signals;

namespace Heed.Readings.Anonymity;

/// <summary>Answers that came together, as those of an import do: they can be told apart better than one by one.</summary>
internal static class Arrivals
{
    private static readonly TimeSpan s_apart = TimeSpan.FromSeconds(1);

    public static IEnumerable<List<LoggedSignal>> Of(IEnumerable<LoggedSignal> signals)
    {
        List<LoggedSignal> together = [];
        foreach (var signal in signals)
        {
            if (together.Count > 0 && (signal.Signal.ReceivedAt - together[^1].Signal.ReceivedAt).Duration() > s_apart)
            {
                yield return together;
                together = [];
            }

            together.Add(signal);
        }

        if (together.Count > 0) yield return together;
    }
}

namespace Heed.Act.Alerts.Watching.Charts;

/// <summary>How a measure's counts are held against those of the time before.</summary>
/// <typeparam name="T">What is counted.</typeparam>
internal interface IChart<T> where T : struct
{
    T Add(T one, T other);

    /// <summary>What is left of a whole without a part of it.</summary>
    T Less(T whole, T part);

    long Answers(T counts);

    /// <summary>The measure's value; only where anybody answered.</summary>
    double Value(T counts);

    /// <summary>Baselines of units that are alike, each helped by all.</summary>
    IReadOnlyList<T> Share(IReadOnlyList<T> baselines);

    /// <summary>How surprising a stretch must be, so that no more false alarms are raised than wanted.</summary>
    /// <param name="falseAlarms">Wanted a month, over all.</param>
    /// <param name="expected">Baselines with the numbers of answers a stretch has, and how often a month.</param>
    (double Surprise, double FalseAlarms) Threshold(double falseAlarms, IReadOnlyList<(T Baseline, int Answers, double TimesAMonth)> expected);

    /// <summary>Two-sided chance of what came, or more, if nothing has changed.</summary>
    double Surprise(T baseline, T counts);

    /// <summary>Whether it lies above what is expected.</summary>
    bool IsAbove(T baseline, T counts);

    /// <summary>The lowest and highest value so many answers have without being flagged.</summary>
    (double? Low, double? High) Limits(T baseline, int answers, double threshold);
}

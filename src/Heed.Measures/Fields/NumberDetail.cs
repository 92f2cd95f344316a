namespace Heed.Measures.Fields;

/// <summary>How much is to be known of numbers a histogram does not hold: amounts of money, times in seconds.</summary>
public enum NumberDetail
{
    /// <summary>Their mean and spread.</summary>
    Moments,

    /// <summary>How often each was given, rounded as <see cref="NumberCounts"/> says: enough for any quantile, in little room.</summary>
    Rounded,

    /// <summary>How often each was given, to the last digit.</summary>
    Exact,
}

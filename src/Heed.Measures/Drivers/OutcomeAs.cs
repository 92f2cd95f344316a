namespace Heed.Measures.Drivers;

/// <summary>How an outcome is read before its drivers are looked for.</summary>
public enum OutcomeAs
{
    /// <summary>As it was asked: a number, or yes and no.</summary>
    Asked,

    /// <summary>Of a likelihood to recommend: yes for 9–10, no for everyone else; passives (7–8) count as no.</summary>
    Promoter,

    /// <summary>Yes for 0–6, no for everyone else; passives (7–8) count as no.</summary>
    Detractor,
}

/// <summary>Reads single answers.</summary>
public static class OutcomeReading
{
    /// <summary>1 for yes, 0 for no; the number itself where it is taken as asked.</summary>
    public static double Read(this OutcomeAs reading, double answer) => reading switch
    {
        OutcomeAs.Promoter => answer >= 9 ? 1 : 0,
        OutcomeAs.Detractor => answer <= 6 ? 1 : 0,
        _ => answer,
    };

    /// <summary>Whether an answer to "would you recommend" is neither a promoter's nor a detractor's.</summary>
    public static bool IsPassive(double answer) => answer is > 6 and < 9;
}

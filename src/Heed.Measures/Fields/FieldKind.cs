namespace Heed.Measures.Fields;

/// <summary>What a field's values are, before its scale: the family a <see cref="FieldType"/> belongs to.</summary>
public enum FieldKind
{
    /// <summary>Likelihood to recommend, whole numbers 0–10.</summary>
    Nps,

    /// <summary>Satisfaction on 3 to 10 points, whole numbers 1–k, higher is better.</summary>
    Csat,

    /// <summary>Customer effort 1.0, whole numbers 1–5, <b>lower</b> is better.</summary>
    Effort5,

    /// <summary>Agreement with "made it easy" on 5 points, higher is better.</summary>
    Agree5,

    /// <summary>Agreement with "made it easy" on 7 points (CES 2.0), higher is better.</summary>
    Agree7,

    /// <summary>"How easy was it" on 7 points, higher is better.</summary>
    Ease7,

    /// <summary>A whole-number rating with its own ends.</summary>
    Rating,

    /// <summary>One of several labels.</summary>
    Code,

    /// <summary>Any number of several labels.</summary>
    Multi,

    /// <summary>Yes or no, held as the codes <c>yes</c> and <c>no</c>.</summary>
    YesNo,

    /// <summary>Any finite number.</summary>
    Number,

    /// <summary>A length of time in seconds.</summary>
    Duration,

    /// <summary>An amount of money in the workspace's currency.</summary>
    Money,

    /// <summary>A calendar day, held as the code <c>yyyy-MM-dd</c>.</summary>
    Date,
}

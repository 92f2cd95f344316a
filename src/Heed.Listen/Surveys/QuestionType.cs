namespace Heed.Listen.Surveys;

public enum QuestionType
{
    /// <summary>How likely to recommend, 0 to 10.</summary>
    Nps,

    /// <summary>How satisfied, on 3 to 10 points.</summary>
    Csat,

    /// <summary>How much effort; in one of four variants.</summary>
    Ces,

    /// <summary>One of several choices.</summary>
    Single,

    /// <summary>Any of several choices.</summary>
    Multiple,

    YesNo,

    /// <summary>Several rows answered alike.</summary>
    Matrix,

    /// <summary>Two ratings side by side: expected and got, important and satisfied.</summary>
    Pair,

    /// <summary>Choices put in order.</summary>
    Ranking,

    /// <summary>A number between two ends, set by moving.</summary>
    Slider,

    /// <summary>A sum spread over choices.</summary>
    Sum,

    Number,
    Date,
    Text,
    Email,
    Phone,

    /// <summary>Name, address and the like, as parts.</summary>
    Contact,

    /// <summary>A document or photo.</summary>
    File,

    /// <summary>Agreement to something; given or not.</summary>
    Consent,

    /// <summary>"Was this clear?": how the last question or message was understood.</summary>
    Clear,

    Signature,

    /// <summary>Nothing is asked.</summary>
    Statement,
}

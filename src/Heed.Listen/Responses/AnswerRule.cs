namespace Heed.Listen.Responses;

/// <summary>What an answer can break; each has its words in the page's languages and in <see cref="AnswerFault.Message"/>.</summary>
public enum AnswerRule
{
    Missing,
    NotAChoice,
    TooLong,
    Malformed,
    NotANumber,
    TooSmall,
    TooLarge,
    OffStep,
    NotADay,
    TooEarly,
    TooLate,
    TooFew,
    TooMany,

    /// <summary>A choice that rules out all others was chosen beside others.</summary>
    NotAlone,

    /// <summary>Two things ranked alike.</summary>
    SamePlace,

    /// <summary>A place in a ranking left empty before one that is taken.</summary>
    Gap,
    WrongTotal,
    NotEmail,
    NotPhone,
    MustAgree,

    /// <summary>Own words without the choice they belong to.</summary>
    WordsAlone,
    NotAFile,
    TooBig,

    /// <summary>A check of the survey's own, with its own words.</summary>
    Check,
}

using System.Globalization;
using Heed.Listen.Surveys;

namespace Heed.Listen.Responses;

/// <summary>Why an answer was not taken: which field, which rule, with the rule's numbers.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Field">The field it is about; the question's id where it is about the whole.</param>
/// <param name="Rule">The rule it breaks.</param>
/// <param name="Numbers">What the rule's words name: a limit, a day, a total and what was reached.</param>
public sealed record AnswerFault(Question Question, string Field, AnswerRule Rule, params IReadOnlyList<object> Numbers)
{
    /// <summary>Words of the survey's own, instead of ours.</summary>
    public IReadOnlyDictionary<string, string>? Own { get; init; }

    public static AnswerFault Of(AnswerField field, AnswerRule rule, params IReadOnlyList<object> numbers) => new(field.Question, field.Name, rule, numbers);

    /// <summary>For programs and their makers, in English.</summary>
    public string Message => Own?.GetValueOrDefault("en") ?? Own?.Values.FirstOrDefault() ?? string.Format(CultureInfo.InvariantCulture, Rule switch
    {
        AnswerRule.Missing => "must be answered.",
        AnswerRule.NotAChoice => "must be one of the answers the question offers.",
        AnswerRule.TooLong => "must be at most {0} characters.",
        AnswerRule.Malformed => "must be well-formed text.",
        AnswerRule.NotANumber => "must be a number, in digits.",
        AnswerRule.TooSmall => "must be at least {0}.",
        AnswerRule.TooLarge => "must be at most {0}.",
        AnswerRule.OffStep => "must be in steps of {0}.",
        AnswerRule.NotADay => "must be a day as yyyy-MM-dd.",
        AnswerRule.TooEarly => "must not be before {0:yyyy-MM-dd}.",
        AnswerRule.TooLate => "must not be after {0:yyyy-MM-dd}.",
        AnswerRule.TooFew => "must hold at least {0}.",
        AnswerRule.TooMany => "must hold at most {0}.",
        AnswerRule.NotAlone => "holds a choice that rules out the others.",
        AnswerRule.SamePlace => "place {0} is given twice.",
        AnswerRule.Gap => "place {0} is given to nothing.",
        AnswerRule.WrongTotal => "must add up to {0}; it adds up to {1}.",
        AnswerRule.NotEmail => "must be an e-mail address.",
        AnswerRule.NotPhone => "must be a telephone number.",
        AnswerRule.MustAgree => "must be yes.",
        AnswerRule.WordsAlone => "is given with its choice only.",
        AnswerRule.NotAFile => "must be a file of a kind the question takes.",
        AnswerRule.TooBig => "must be at most {0} MB.",
        _ => "breaks a check of the survey.",
    }, [.. Numbers]);
}

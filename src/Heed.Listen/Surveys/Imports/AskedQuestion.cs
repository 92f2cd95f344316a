using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys.Imports;

/// <summary>A question that came along, and what conditions elsewhere call its answers.</summary>
/// <param name="Question">As Heed asks it.</param>
internal sealed record AskedQuestion(Question Question)
{
    /// <summary>Our code by the source's value or id of a choice.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Name => ExpressionText.Name(Question.Id);

    public bool IsWords => Question.Type is QuestionType.Text or QuestionType.Email or QuestionType.Phone or QuestionType.File or QuestionType.Signature;

    /// <summary>A value of the source as conditions write it.</summary>
    public string Value(string written) => Question.Type switch
    {
        QuestionType.YesNo or QuestionType.Consent => $"'{(written is "true" or "yes" or "1" or "accepted" ? "yes" : "no")}'",
        QuestionType.Nps or QuestionType.Csat or QuestionType.Ces or QuestionType.Number or QuestionType.Slider when double.TryParse(written, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) => written,
        _ => ExpressionNames.Quote(Codes.GetValueOrDefault(written, written)),
    };

    /// <summary>The answer in a comparison: words compare with nothing, so their text is taken.</summary>
    public string Compared => IsWords ? $"concat({Name})" : Name;
}

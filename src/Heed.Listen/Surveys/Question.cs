using Heed.Measures.Fields;

namespace Heed.Listen.Surveys;

/// <summary>One thing asked, or said.</summary>
public sealed record Question
{
    /// <summary>Its name in answers, filters and exports.</summary>
    public required string Id { get; init; }

    public required QuestionType Type { get; init; }
    public required IReadOnlyDictionary<string, string> Text { get; init; }
    public IReadOnlyDictionary<string, string>? Hint { get; init; }
    public bool Required { get; init; }

    /// <summary>Offers "not applicable" apart from the scale.</summary>
    public bool NotApplicable { get; init; }

    /// <summary>The question is asked only where this holds; it may look at questions before it.</summary>
    public string? ShowIf { get; init; }

    /// <summary>Satisfaction: 3 to 10.</summary>
    public int Points { get; init; } = 5;

    /// <summary>Satisfaction: how the points are drawn.</summary>
    public ScaleStyle Style { get; init; }

    /// <summary>Effort: which of its variants; never guessed.</summary>
    public EffortVariant? Variant { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Words at the low end of the scale.</summary>
    public IReadOnlyDictionary<string, string>? Low { get; init; }

    /// <summary>Words at the high end of the scale.</summary>
    public IReadOnlyDictionary<string, string>? High { get; init; }

    /// <summary>Text: several lines.</summary>
    public bool Long { get; init; }

    /// <summary>The type of its answers; null for texts and statements.</summary>
    public FieldType? Field() => Type switch
    {
        QuestionType.Nps => FieldType.Nps,
        QuestionType.Csat => FieldType.Csat(Points),
        QuestionType.Ces => Variant switch
        {
            EffortVariant.Effort5 => FieldType.Effort5,
            EffortVariant.Agree5 => FieldType.Agree5,
            EffortVariant.Agree7 => FieldType.Agree7,
            _ => FieldType.Ease7,
        },
        QuestionType.Single => FieldType.Code,
        QuestionType.Multiple => FieldType.Multi,
        _ => null,
    };
}

public sealed record Choice
{
    public required string Code { get; init; }
    public required IReadOnlyDictionary<string, string> Text { get; init; }
}

public enum QuestionType
{
    Nps,
    Csat,
    Ces,
    Single,
    Multiple,
    Text,
    Statement,
}

public enum ScaleStyle
{
    Numbers,
    Faces,
    Stars,
}

public enum EffortVariant
{
    Effort5,
    Agree5,
    Agree7,
    Ease7,
}

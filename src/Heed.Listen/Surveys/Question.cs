using Words = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Heed.Listen.Surveys;

/// <summary>One thing asked, or said. Which members a type uses is said at each; the rest must be left out.</summary>
public sealed record Question
{
    /// <summary>Its name in answers, filters and exports.</summary>
    public required string Id { get; init; }

    public required QuestionType Type { get; init; }
    public required Words Text { get; init; }
    public Words? Hint { get; init; }
    public bool Required { get; init; }

    /// <summary>Offers "not applicable" apart from the scale.</summary>
    public bool NotApplicable { get; init; }

    /// <summary>Words for "not applicable" other than the usual.</summary>
    public Words? NotApplicableText { get; init; }

    /// <summary>The question is asked only where this holds; it may look at questions before it.</summary>
    public string? ShowIf { get; init; }

    /// <summary>What its answer must fulfil beyond its type.</summary>
    public IReadOnlyList<AnswerCheck> Checks { get; init; } = [];

    /// <summary>Satisfaction, matrix of ratings, pair: 3 to 10.</summary>
    public int Points { get; init; } = 5;

    /// <summary>Satisfaction: how the points are drawn.</summary>
    public ScaleStyle Style { get; init; }

    /// <summary>Effort: which of its variants.</summary>
    public EffortVariant? Variant { get; init; }

    /// <summary>Scales: words at the low end.</summary>
    public Words? Low { get; init; }

    /// <summary>Scales: words at the high end.</summary>
    public Words? High { get; init; }

    /// <summary>Scales: words for each point, the lowest first; none, or as many as points.</summary>
    public IReadOnlyList<Words> Labels { get; init; } = [];

    /// <summary>Scales: a sign for each point, the lowest first; none, or as many as points.</summary>
    public IReadOnlyList<string> Icons { get; init; } = [];

    /// <summary>Scales: drawn from high to low; what is stored stays the same.</summary>
    public bool Reversed { get; init; }

    /// <summary>Single, multiple, ranking, sum; the columns of a matrix.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Single, multiple, ranking, sum: more choices, from an earlier question.</summary>
    public ChoicesFrom? ChoicesFrom { get; init; }

    /// <summary>Single, multiple.</summary>
    public ChoiceDisplay Display { get; init; }

    /// <summary>Choices, or rows where there are rows, in an order of chance.</summary>
    public bool Shuffle { get; init; }

    /// <summary>Multiple, ranking: the least number of choices.</summary>
    public int? AtLeast { get; init; }

    /// <summary>Multiple, ranking: the greatest number of choices.</summary>
    public int? AtMost { get; init; }

    /// <summary>Matrix, pair: what each row asks about.</summary>
    public IReadOnlyList<Choice> Rows { get; init; } = [];

    /// <summary>Matrix, pair: more rows, from an earlier question.</summary>
    public ChoicesFrom? RowsFrom { get; init; }

    /// <summary>Matrix.</summary>
    public MatrixCells Cells { get; init; }

    /// <summary>Pair: the two ratings.</summary>
    public IReadOnlyList<Choice> Sides { get; init; } = [];

    /// <summary>Slider, number: the least.</summary>
    public double? Min { get; init; }

    /// <summary>Slider, number: the greatest.</summary>
    public double? Max { get; init; }

    /// <summary>Slider: the step; number: the decimals are those of the step, any where there is none.</summary>
    public double? Step { get; init; }

    /// <summary>Slider, number, sum: what is counted, such as "minutes".</summary>
    public Words? Unit { get; init; }

    /// <summary>Sum: what the parts must add up to.</summary>
    public double? Total { get; init; }

    /// <summary>Date: the first day taken.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Date: the last day taken.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Text: several lines.</summary>
    public bool Long { get; init; }

    /// <summary>Text: the most characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Contact: what is asked for.</summary>
    public IReadOnlyList<ContactPart> Parts { get; init; } = [];

    /// <summary>File.</summary>
    public FileKinds Accept { get; init; }

    /// <summary>What it was called where it came from.</summary>
    public Origin? Origin { get; init; }

    /// <summary>What is stored of an answer, one or more fields by name.</summary>
    public IReadOnlyList<AnswerField> Fields() => QuestionFields.Of(this);
}

namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>What a question's answer is called once it is one of ours, so that logic can name it.</summary>
internal sealed class QualtricsAnswer(string id)
{
    public string Id { get; } = id;

    public QuestionType Type { get; set; }

    /// <summary>Codes by the ids of choices, or of a matrix's rows.</summary>
    public Dictionary<string, string> Choices { get; } = new(StringComparer.Ordinal);

    /// <summary>Codes by the ids of a matrix's columns.</summary>
    public Dictionary<string, string> Columns { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the words or the number given with a choice stand, by the choice's id.</summary>
    public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>A matrix whose only column was a tick, asked as choices instead.</summary>
    public bool RowsAsChoices { get; set; }
}

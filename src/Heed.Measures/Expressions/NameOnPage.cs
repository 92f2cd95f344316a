namespace Heed.Measures.Expressions;

/// <summary>What a name in a condition stands for on a survey's page.</summary>
public readonly record struct NameOnPage
{
    private NameOnPage(bool isKnown, string? text)
    {
        IsKnown = isKnown;
        Text = text;
    }

    /// <summary>Whether the value is settled before the page is shown.</summary>
    public bool IsKnown { get; }

    /// <summary>The value where it is known, null for missing; else what an answer must be read as, null where the page can tell itself.</summary>
    public string? Text { get; }

    /// <summary>An answer on the page, read as <c>number</c>, <c>words</c>, <c>many</c> codes or, with null, as one code.</summary>
    public static NameOnPage Answer(string? kind = null) => new(false, kind);

    /// <summary>A value that the page's answers don't change.</summary>
    public static NameOnPage Known(string? value) => new(true, string.IsNullOrEmpty(value) ? null : value);
}

namespace Heed.Measures.Reports;

/// <summary>Something a reader of a number should know, that does not stop the number from being computed.</summary>
/// <param name="Code">Stable name, lower case with hyphens.</param>
/// <param name="Text">The same in English, one or two sentences.</param>
public sealed record Warning(string Code, string Text);

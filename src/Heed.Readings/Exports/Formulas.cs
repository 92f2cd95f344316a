namespace Heed.Readings.Exports;

/// <summary>Words that a spreadsheet would take for a formula and work out, made plain words.</summary>
public static class Formulas
{
    /// <summary>With an apostrophe before it where it begins as a formula does. A minus is a number's own, but in words the start of a formula.</summary>
    public static string? Defuse(string? text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}

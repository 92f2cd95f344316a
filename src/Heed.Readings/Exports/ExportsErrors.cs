using Heed.Base.Results;

namespace Heed.Readings.Exports;

public static class ExportsErrors
{
    public static Problem TooManyColumns(int count, int most) => Problem.Invalid(
        "too-many-columns",
        $"A workbook has room for {most} columns; this source has {count}. Write CSV, JSON lines or .sav instead.",
        new ProblemPlace("format", "must be csv, jsonl or sav."));
}

using Heed.Base.Results;
using Heed.Listen.Imports.Files;

namespace Heed.Listen.Imports;

public static class ImportsErrors
{
    public static Problem BadMap(IReadOnlyList<ProblemPlace> places) => Problem.Invalid(
        "bad-import-map",
        $"The map can't be used: {(places[0].Path.Length > 0 ? $"{places[0].Path}: " : "")}{places[0].Message}{(places.Count > 1 ? $" ({places.Count} problems in all)" : "")}",
        places);

    public static Problem NoMap(string file, IReadOnlyList<string> columns) => Problem.Invalid(
        "map-needed",
        $"{Path.GetFileName(file)} is of no product known here by its columns. {Saw(columns)} Say with --map what they mean: {{ \"source\": \"shop\", \"fields\": [ {{ \"column\": \"{(columns.Count > 0 ? columns[0] : "score")}\", \"type\": \"nps\" }} ] }}; docs/imports.md shows the rest, samples/ has maps to start from.");

    public static Problem BadFile(string file, string rule) => Problem.Invalid("bad-import-file", $"{Path.GetFileName(file)} {rule}");

    public static Problem BadFile(string file, int row, string rule) => Problem.Invalid("bad-import-file", $"{Path.GetFileName(file)}, row {row}: {rule}", new ProblemPlace($"row {row}", rule));

    public static Problem NoFile(string file) => Problem.NotFound("no-file", $"There is no file {file}.");

    public static Problem Overwrites(string file) => Problem.Invalid("overwrites-input", $"The rows left out can't be written to {file}: it is being read.");

    public static Problem CannotWrite(string file, string why) => Problem.Invalid("rejects-not-written", $"{file} can't be written: {why}");

    public static Problem Changed(string file) => Problem.Conflict("file-changed", $"{Path.GetFileName(file)} was changed while it was read. Import it again: what is stored already is not stored twice.");

    public static Problem MissingColumns(string file, IReadOnlyList<(string Place, string Column)> missing, IReadOnlyList<string> columns)
    {
        List<ProblemPlace> places = [.. missing.Select(m => new ProblemPlace(m.Place, $"There is no column \"{m.Column}\".{NearNames.Hint(m.Column, columns)}"))];
        var all = string.Join(", ", columns.Take(60).Select(c => $"\"{c}\"")) + (columns.Count > 60 ? $" and {columns.Count - 60} more" : "");
        return Problem.Invalid("missing-columns", $"{Path.GetFileName(file)}: {places[0].Path}: {places[0].Message} The file has {all}.", places);
    }

    public static Problem NoAnswers(string file, string survey, IReadOnlyList<string> columns) => Problem.Invalid(
        "no-answers",
        $"{Path.GetFileName(file)}: no column answers a question of {survey}. Import the survey from the file of the product these answers come from first. {Saw(columns)}");

    public static Problem UnknownResponses(string file, IReadOnlyList<string> columns) => Problem.Invalid(
        "unknown-responses",
        $"{Path.GetFileName(file)} is no file of answers known here: Heed reads a Qualtrics CSV with its two or three header rows, the responses of Typeform as JSON, and a LimeSurvey .lsa. {Saw(columns)} Other files go in with heed import signals and a map.");

    /// <summary>The columns of a file, as many as can be read at a glance.</summary>
    public static string Saw(IReadOnlyList<string> columns) => columns.Count == 0
        ? "It has no columns."
        : $"It has the columns {string.Join(", ", columns.Take(60).Select(c => $"\"{Rows.RejectText.Shorten(c)}\""))}{(columns.Count > 60 ? $" and {columns.Count - 60} more" : "")}.";
}

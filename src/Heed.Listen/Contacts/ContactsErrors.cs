using Heed.Base.Results;

namespace Heed.Listen.Contacts;

public static class ContactsErrors
{
    public static Problem NoId(string file, IReadOnlyList<string> columns) => Problem.Invalid(
        "no-contact-id",
        $"{Path.GetFileName(file)} has no column that says who they are: call it \"id\" or \"email\". It has {string.Join(", ", columns.Take(40).Select(c => $"\"{c}\""))}.");

    public static Problem BadRows(string file, IReadOnlyList<ProblemPlace> places) => Problem.Invalid(
        "bad-contacts", $"{Path.GetFileName(file)}: {places[0].Path} {places[0].Message}{(places.Count > 1 ? $" ({places.Count} rows or more are like that; nothing was stored)" : " Nothing was stored.")}", places);

    public static Problem BadOptOut(string column, string cell) => Problem.Invalid(
        "bad-opt-out", $"{column}: \"{(cell.Length > 40 ? cell[..40] + "…" : cell)}\" says neither yes nor no, nor since when.", new ProblemPlace(column, $"\"{(cell.Length > 40 ? cell[..40] + "…" : cell)}\" says neither yes nor no, nor since when."));
}

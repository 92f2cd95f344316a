namespace Heed.Listen.Imports.Formats.Scores;

/// <summary>AskNicely: one row a question sent; those nobody answered are passed over. Fields of one's own end with <c>_c</c>.</summary>
internal static class AskNicely
{
    private const string Name = "asknicely";

    public static FoundFormat? Find(ScoreTable table)
    {
        var (answer, kind, comment) = (table.Find("answer"), table.Find("question_type"), table.Find("comment"));
        if (answer < 0 || !table.Has("response_id") || !table.Has("contact_id", "email") || !table.Has("responded", "sent")) return null;
        string KindOf(Files.RowReader rows) => kind < 0 || rows.Cell(kind).Trim() is not { Length: > 0 } given ? "nps" : given;
        var kinds = new ScoreKinds();
        table.Scan(null, rows => kinds.See(KindOf(rows), rows.Cell(answer).Trim()));

        var map = new MapDraft(table.Columns);
        foreach (var each in kinds.Kinds) map.MadeField(kind < 0 ? [answer] : [answer, kind], kinds.Field(each), rows => KindOf(rows) == each ? rows.Cell(answer) : "");
        map.Text(comment, "comment");
        map.Leave(table.Find("name"), "a customer is known by an id or e-mail address; names are not kept with answers");
        var id = map.Column(table.Find("response_id"), "id")!;
        var customer = map.FirstOf("customer", table.Find("email"), table.Find("contact_id"));
        var at = map.FirstOf("at", table.Find("responded"), table.Find("opened"), table.Find("sent"))!;
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].EndsWith("_c", StringComparison.Ordinal)) map.Attribute(i, table.Columns[i][..^2]);
        }

        map.AttributesOfTheRest();
        return new(Name, map.Onto(new() { Source = Name, Title = "AskNicely", Id = [id], At = new() { Column = at.Column!, Formats = ["unix"] }, Customer = customer }))
        {
            Made = map.Made,
            IsEmpty = rows => rows.Cell(answer).Trim().Length == 0 && (comment < 0 || rows.Cell(comment).Trim().Length == 0),
            Columns = map.Said,
        };
    }
}

namespace Heed.Listen.Imports.Formats.Scores;

/// <summary>Delighted: one row a response, its kind beside its score; properties of the person behind <c>person_properties</c>.</summary>
internal static class Delighted
{
    private const string Name = "delighted";

    public static FoundFormat? Find(ScoreTable table)
    {
        var (kind, score, comment) = (table.Find("survey_type"), table.Find("score"), table.Find("comment"));
        if (kind < 0 || score < 0 || !table.Has("id", "response_id", "survey_response_id") || !table.Has("created_at", "updated_at", "response_date")) return null;
        var kinds = new ScoreKinds();
        table.Scan(null, rows => kinds.See(rows.Cell(kind).Trim(), rows.Cell(score).Trim()));

        var map = new MapDraft(table.Columns);
        foreach (var each in kinds.Kinds) map.MadeField([score, kind], kinds.Field(each), rows => rows.Cell(kind).Trim() == each ? rows.Cell(score) : "");
        map.Text(comment, "comment");
        foreach (var name in new[] { "person_name", "person.name", "name", "first_name", "last_name", "phone_number", "person.phone_number" }) map.Leave(table.Find(name), "a customer is known by an id or e-mail address; names are not kept with answers");
        foreach (var name in new[] { "permalink", "updated_at", "person_created_at", "person.created_at", "object" }) map.Leave(table.Find(name), "it says nothing of the answer");
        var id = map.Column(table.Find("id", "response_id", "survey_response_id"), "id")!;
        var at = map.Column(table.Find("created_at", "response_date", "updated_at"), "at")!;
        var customer = map.FirstOf("customer", table.Find("person_email", "person.email", "email"), table.Find("person", "person_id", "person.id"));
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].StartsWith("person_properties.", StringComparison.Ordinal)) map.Attribute(i, table.Columns[i]["person_properties.".Length..]);
        }

        map.AttributesOfTheRest();
        return new(Name, map.Onto(new() { Source = Name, Title = "Delighted", Id = [id], At = new() { Column = at, Formats = ["unix", "yyyy-MM-dd HH:mm:ss 'UTC'"] }, Customer = customer }))
        {
            Made = map.Made,
            IsEmpty = rows => rows.Cell(score).Trim().Length == 0 && (comment < 0 || rows.Cell(comment).Trim().Length == 0),
            Columns = map.Said,
        };
    }
}

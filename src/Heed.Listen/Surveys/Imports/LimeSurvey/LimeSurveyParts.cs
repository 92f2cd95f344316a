using System.Globalization;
using Words = System.Collections.Generic.Dictionary<string, string>;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Gathers what the tables say of each question.</summary>
internal sealed class LimeSurveyParts
{
    private readonly LimeSurveyTexts _texts;
    private readonly ILookup<string, LimeRow> _parts;
    private readonly ILookup<string, LimeRow> _answers;
    private readonly ILookup<string, LimeRow> _attributes;

    public LimeSurveyParts(LimeSurveyFile file, LimeSurveyTexts texts)
    {
        _texts = texts;
        var rows = file.Table("questions");
        _parts = file.Table("subquestions").Concat(rows.Where(r => !IsWhole(r))).ToLookup(r => r["parent_qid"], StringComparer.Ordinal);
        _answers = file.Table("answers").ToLookup(r => r["qid"], StringComparer.Ordinal);
        _attributes = file.Table("question_attributes").ToLookup(r => r["qid"], StringComparer.Ordinal);
        var places = file.Table("groups").Select((g, i) => (Id: g["gid"], Place: Place(g["group_order"]) * 100_000L + i)).DistinctBy(g => g.Id).ToDictionary(g => g.Id, g => g.Place, StringComparer.Ordinal);
        Questions =
        [
            .. rows.Where(IsWhole).GroupBy(r => r["qid"], StringComparer.Ordinal)
                .OrderBy(g => places.GetValueOrDefault(g.First()["gid"], long.MaxValue)).ThenBy(g => Place(g.First()["question_order"])).Select(g => Question([.. g])),
        ];
    }

    /// <summary>In the order asked.</summary>
    public IReadOnlyList<LimeQuestion> Questions { get; }

    public static int Place(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place) ? Math.Clamp(place, -10_000, 10_000) : 0;

    private static bool IsWhole(LimeRow row) => row["parent_qid"] is "" or "0";

    private LimeQuestion Question(IReadOnlyList<LimeRow> rows)
    {
        var (row, id) = (rows[0], rows[0]["qid"]);
        return new()
        {
            Id = id,
            Group = row["gid"],
            Type = row["type"],
            Title = row["title"],
            Text = _texts.Of(rows, "question", "question_l10ns", id),
            Help = _texts.Of(rows, "help", "question_l10ns", id),
            Mandatory = row["mandatory"],
            Other = row["other"] == "Y",
            Relevance = row["relevance"].Trim(),
            Parts = [.. _parts[id].GroupBy(p => p["qid"], StringComparer.Ordinal).OrderBy(p => Place(p.First()["question_order"])).Select(p => Part([.. p]))],
            Answers = [.. _answers[id].GroupBy(a => (a["code"], a["scale_id"], a["aid"])).OrderBy(a => Place(a.First()["sortorder"])).Select(a => Answer([.. a]))],
            Attributes = _attributes[id].GroupBy(a => a["attribute"], StringComparer.Ordinal).ToDictionary(a => a.Key, Attribute, StringComparer.Ordinal),
        };
    }

    private LimeOption Part(IReadOnlyList<LimeRow> rows) => new(rows[0]["title"], Place(rows[0]["scale_id"]), _texts.Of(rows, "question", "question_l10ns", rows[0]["qid"]), rows[0]["relevance"].Trim());

    private LimeOption Answer(IReadOnlyList<LimeRow> rows) => new(rows[0]["code"], Place(rows[0]["scale_id"]), _texts.Of(rows, "answer", "answer_l10ns", rows[0]["aid"]));

    private Words Attribute(IEnumerable<LimeRow> rows)
    {
        var values = new Words(StringComparer.Ordinal);
        foreach (var row in rows) values.TryAdd(_texts.Tag(row["language"]) ?? "", row["value"].Trim());
        return values;
    }
}

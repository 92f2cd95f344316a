using System.Globalization;
using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Quotas: any of the answers to one question, and so for each question.</summary>
internal sealed class LimeSurveyQuotas(LimeSurveyFile file, LimeSurveyTexts texts, LimeVariables variables, ImportNotes notes)
{
    public IReadOnlyList<Quota> Read(IReadOnlyList<LimeQuestion> questions)
    {
        var byId = questions.ToDictionary(q => q.Id, StringComparer.Ordinal);
        List<Quota> quotas = [];
        foreach (var row in file.Table("quota"))
        {
            var reference = $"quota {row["name"]}";
            if (row["active"] == "0" || !int.TryParse(row["qlimit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
            {
                notes.Leave(reference, "it is switched off, or has no limit");
                continue;
            }

            var members = file.Table("quota_members").Where(m => m["quota_id"] == row["id"]).GroupBy(m => m["qid"], StringComparer.Ordinal).ToList();
            var conditions = members.Select(m => Conditions.Any(m.Select(one => Member(byId.GetValueOrDefault(m.Key), one["code"])))).ToList();
            if (members.Count == 0 || conditions.Contains(null))
            {
                notes.Leave(reference, "it counts answers that did not come along");
                continue;
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"quota_{quotas.Count + 1}");
            var messages = texts.Words(file.Table("quota_languagesettings").Where(l => l["quotals_quota_id"] == row["id"]), "quotals_message", "quotals_language");
            quotas.Add(new() { Id = id, If = Conditions.Written(Conditions.All(conditions)), Limit = limit, Text = messages });
        }

        return quotas;
    }

    private Expression? Member(LimeQuestion? question, string code)
    {
        if (question is null) return null;
        var own = question.Type is "A" or "B" && code.Split('-') is [var row, var value] ? $"{question.Title}_{row} == \"{value}\"" : question.Type is "M" or "P" ? $"{question.Title}_{code} == \"Y\"" : $"{question.Title} == \"{code}\"";
        return LimeSurveyLogic.Condition(own, variables).Condition;
    }
}

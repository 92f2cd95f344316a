using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Responses;

/// <summary>Places in a ranking: each taken once, none left out before one that is taken, as many as asked for.</summary>
internal static class RankingFaults
{
    public static IEnumerable<AnswerFault> Of(Question question, IReadOnlyList<AnswerField> fields, Answers answers)
    {
        var places = fields.Where(f => answers.Values.GetValueOrDefault(f.Name) is FieldValue.Number)
            .Select(f => (Field: f, Place: (int)((FieldValue.Number)answers.Values[f.Name]).Value)).OrderBy(p => p.Place).ToList();
        if (places.Count == 0) yield break;
        for (var p = 1; p < places.Count; p++)
        {
            if (places[p].Place == places[p - 1].Place) yield return AnswerFault.Of(places[p].Field, AnswerRule.SamePlace, places[p].Place);
        }

        var taken = places.Select(p => p.Place).ToHashSet();
        if (Enumerable.Range(1, taken.Max()).FirstOrDefault(place => !taken.Contains(place)) is var gap and > 0) yield return new(question, question.Id, AnswerRule.Gap, gap);

        var least = Math.Min(question.AtLeast ?? (question is { Required: true, AtMost: null } ? fields.Count : 0), fields.Count);
        if (places.Count < least) yield return new(question, question.Id, AnswerRule.TooFew, least);
        if (places.Count > question.AtMost) yield return new(question, question.Id, AnswerRule.TooMany, question.AtMost.Value);
    }
}

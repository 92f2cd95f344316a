namespace Heed.Listen.Surveys.Drafts;

public enum SurveyChangeKind
{
    Added,
    Removed,

    /// <summary>The words are others: answers before and after are not to the same question.</summary>
    Wording,

    /// <summary>What can be answered is another: type, points, choices.</summary>
    Answers,
}

/// <summary>How a question differs between what customers answer and what would be published.</summary>
public sealed record SurveyChange(SurveyChangeKind Kind, Question Question)
{
    /// <summary>Whether its numbers can no longer be laid beside those before.</summary>
    public bool StartsNewSeries => Kind is SurveyChangeKind.Wording or SurveyChangeKind.Answers;

    public static IReadOnlyList<SurveyChange> Between(SurveyDefinition before, SurveyDefinition after)
    {
        List<SurveyChange> changes = [];
        var asked = before.Questions.Where(IsAsked).GroupBy(q => q.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var question in after.Questions.Where(IsAsked))
        {
            if (!asked.Remove(question.Id, out var was)) changes.Add(new(SurveyChangeKind.Added, question));
            else if (Answerable(was) != Answerable(question)) changes.Add(new(SurveyChangeKind.Answers, question));
            else if (!SaysTheSame(was, question)) changes.Add(new(SurveyChangeKind.Wording, question));
        }

        return [.. changes, .. asked.Values.Select(q => new SurveyChange(SurveyChangeKind.Removed, q))];
    }

    private static bool IsAsked(Question question) => question.Type != QuestionType.Statement;

    private static string Answerable(Question q) => string.Join('|', [
        .. q.Fields().Select(f => $"{f.Name} {f.Type}"), q.Reversed.ToString(), $"{q.Min} {q.Max} {q.Total}", .. q.Choices.Select(c => c.Code).Order(StringComparer.Ordinal)]);

    private static bool SaysTheSame(Question a, Question b) => SaysTheSame(a.Text, b.Text) && SaysTheSame(a.Low, b.Low) && SaysTheSame(a.High, b.High);

    // A further language, or one less, changes nothing for those who answer in the others.
    private static bool SaysTheSame(IReadOnlyDictionary<string, string>? a, IReadOnlyDictionary<string, string>? b)
    {
        var shared = (a ?? new Dictionary<string, string>(StringComparer.Ordinal)).Keys.Intersect(b?.Keys ?? [], StringComparer.Ordinal).ToList();
        return shared.Count > 0 ? shared.TrueForAll(l => a![l].Trim() == b![l].Trim()) : (a?.Count ?? 0) == (b?.Count ?? 0);
    }
}

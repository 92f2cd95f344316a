using System.Text.Json;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;
using Words = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Heed.Listen.Tests.Surveys.Imports.Shares;

/// <summary>How much of a file's questions arrived as they were, and whether the report names each of the others.</summary>
public sealed class SurveyShare
{
    private readonly ImportedSurvey _imported;
    private readonly List<string> _wrong = [];
    private readonly List<string> _unreported = [];

    private SurveyShare(ImportedSurvey imported) => _imported = imported;

    public int Questions { get; private set; }

    public int Right { get; private set; }

    public double Share => Questions == 0 ? 1 : (double)Right / Questions;

    /// <summary>What is wrong, a line for each question.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Questions of which something is wrong and nothing said.</summary>
    public IReadOnlyList<string> Unreported => _unreported;

    public static SurveyShare Of(IEnumerable<SourceQuestion> source, ImportedSurvey imported)
    {
        var share = new SurveyShare(imported);
        foreach (var question in source)
        {
            share.Questions++;
            var wrong = share.Check(question).ToList();
            if (wrong.Count == 0)
            {
                share.Right++;
                continue;
            }

            share._wrong.Add($"{question.Ref} ({question.Name}): {string.Join("; ", wrong)}");
            if (imported.Left.All(l => l.Ref != question.Ref) && imported.Changed.All(c => c.Ref != question.Ref)) share._unreported.Add(question.Ref);
        }

        return share;
    }

    private IEnumerable<string> Check(SourceQuestion source)
    {
        // A name that was taken is another now; the report says which.
        const string named = "named ";
        var name = _imported.Changed.FirstOrDefault(c => c.Ref == source.Ref && c.What.StartsWith(named, StringComparison.Ordinal))?.What[named.Length..] ?? source.Name;
        var ours = _imported.Survey.Questions.Where(q => q.Id == name || q.Id.StartsWith(name + "_", StringComparison.Ordinal)).ToList();
        // Where machines name questions, ours are named by their words and keep the id beside.
        if (ours.Count == 0) ours = [.. _imported.Survey.Questions.Where(q => q.Origin is { } origin && (origin.Id == source.Ref || origin.Name == source.Ref))];
        var computed = _imported.Survey.Computed.Any(c => c.Id == name);
        if (ours.Count == 0)
        {
            if (!computed || !source.Types.Contains("computed")) yield return "did not arrive";
            yield break;
        }

        if (!source.Types.Contains(JsonNamingPolicy.CamelCase.ConvertName(ours[0].Type.ToString()))) yield return $"type {ours[0].Type}";
        foreach (var (language, text) in source.Texts.Where(t => PlainWords.Of(t.Value).Length > 0))
        {
            var mine = ours[0].Text.TryGetValue(language, out var said) ? PlainWords.Of(said) : null;
            if (mine is null) yield return $"no text in {language}";
            else if (!mine.StartsWith(PlainWords.Of(text), StringComparison.Ordinal)) yield return $"text in {language}";
        }

        foreach (var wrong in Options(source.Choices, ours, "choice").Concat(Options(source.Rows, ours, "row"))) yield return wrong;
        if (ours.Any(q => q.Type == QuestionType.Single) && source.Choices.Count > 0 && ours.First(q => q.Type == QuestionType.Single).Choices.Count < source.Choices.Count) yield return "fewer choices";
    }

    private IEnumerable<string> Options(IReadOnlyList<SourceOption> options, List<Question> ours, string what)
    {
        var codes = ours.SelectMany(q => q.Choices.Concat(q.Rows).Concat(q.Sides)).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var option in options)
        {
            var changed = _imported.Changed.Any(c => c.What.Contains($"\"{option.Code}\" became", StringComparison.Ordinal));
            if (option.Code.Length > 0 && !codes.Contains(option.Code) && !changed && !ours.Exists(q => q.Id.Contains("_" + option.Code, StringComparison.Ordinal)) && !IsPoint(ours, option.Code) && !ours.TrueForAll(q => q.Type == QuestionType.Consent)) yield return $"{what} code {option.Code}";
            foreach (var (language, text) in option.Texts.Where(t => PlainWords.Of(t.Value).Length > 0))
            {
                if (!Said(ours, language).Any(t => t == PlainWords.Of(text) || t.EndsWith(PlainWords.Of(text), StringComparison.Ordinal) || t.Contains("–" + PlainWords.Of(text), StringComparison.Ordinal))) yield return $"{what} {option.Code} in {language}";
            }
        }
    }

    private static bool IsPoint(List<Question> ours, string code) => ours.Exists(q => q.Type is QuestionType.Pair or QuestionType.YesNo || q.Cells == MatrixCells.Rating) && int.TryParse(code, out var point) && point <= ours[0].Points;

    private static IEnumerable<string> Said(List<Question> ours, string language)
    {
        IEnumerable<Words?> all = ours.SelectMany(q => q.Choices.Concat(q.Rows).Concat(q.Sides).Select(c => c.Text).Concat(q.Labels).Append(q.Text).Append(q.Hint!).Append(q.Unit!));
        return all.OfType<Words>().Select(w => w.GetValueOrDefault(language)).OfType<string>().Select(PlainWords.Of);
    }
}

using Heed.Base.Results;
using Heed.Listen.Surveys;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Surveys.Editing;

/// <summary>One thing to do before a draft can be published, or that is worth a look.</summary>
/// <param name="Question">The question it is about; null for the whole.</param>
/// <param name="Path">Where, as in problems.</param>
/// <param name="Said">What is wrong, in the reader's language.</param>
/// <param name="IsOdd">It may be published all the same.</param>
public sealed record DraftTask(Question? Question, string Path, string Said, bool IsOdd = false)
{
    /// <summary>What breaks the rules. A text that is missing is named once, with all the languages it is missing in.</summary>
    public static IReadOnlyList<DraftTask> Broken(EditorView view, IStringLocalizer<Texts> text)
    {
        List<DraftTask> tasks = [];
        foreach (var place in view.Broken)
        {
            if (Missing(view, place) is not { } missing) tasks.Add(new(view.Within(place.Path), place.Path, PhraseText.Of(text, place.Said)));
            else if (tasks.All(t => t.Path != missing.Text)) tasks.Add(new(view.Within(place.Path), missing.Text, text["SurveyProblems_Missing", string.Join(", ", missing.Languages)]));
        }

        return tasks;
    }

    public static IEnumerable<DraftTask> Odd(EditorView view, IStringLocalizer<Texts> text) =>
        view.Odd.Select(o => new DraftTask(view.Within(o.Path), o.Path, PhraseText.Of(text, o.Said), IsOdd: true));

    private static (string Text, IReadOnlyList<string> Languages)? Missing(EditorView view, ProblemPlace place)
    {
        if (place.Message != SurveyRules.Missing) return null;
        var path = place.Path[..place.Path.LastIndexOf('.')];
        return (path, [.. view.Definition.AllLanguages.Where(l => view.Broken.Any(b => b.Path == $"{path}.{l}" && b.Message == SurveyRules.Missing)).Select(l => new SurveyPages.SurveyWords(l).Name)]);
    }
}

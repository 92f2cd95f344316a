using System.Globalization;
using System.Text.Json.Nodes;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Editing;
using Heed.Listen.Surveys.Translations;

namespace Heed.Web.Surveys.Editing;

/// <summary>What a form of the editor asks for, as an edit; null where it asks for nothing that can be done.</summary>
public static class ReadEdit
{
    /// <param name="form">What was sent.</param>
    /// <param name="survey">The draft as it stands.</param>
    /// <param name="zone">The workspace's, for times as people write them.</param>
    public static SurveyEdit? Of(IFormCollection form, SurveyDefinition survey, TimeZoneInfo zone)
    {
        var question = form["question"].ToString();
        return form["do"].ToString() switch
        {
            "add" when Enum.TryParse<QuestionType>(form["type"], ignoreCase: true, out var type) => new AddQuestion(Number(form, "page"), form["after"].ToString() is { Length: > 0 } after ? after : null, type),
            "move" => new MoveQuestion(question, Number(form, "page"), Number(form, "at")),
            "up" => MoveQuestion.Step(survey, question, down: false),
            "down" => MoveQuestion.Step(survey, question, down: true),
            "duplicate" => new DuplicateQuestion(question),
            "remove" => new RemoveQuestion(question),
            "question" when survey.Questions.FirstOrDefault(q => q.Id == question) is { } there => new ChangeQuestion(question, ReadMembers.Of(form, there, survey.DefaultLanguage)),
            "question" => new ChangeQuestion(question, []),
            "page-add" => new AddPage(Number(form, "at")),
            "page-up" => new MovePage(Number(form, "page"), Number(form, "page") - 1),
            "page-down" => new MovePage(Number(form, "page"), Number(form, "page") + 1),
            "page-remove" => new RemovePage(Number(form, "page")),
            "page" => new ChangePage(Number(form, "page"), PageMembers(form, survey.DefaultLanguage)),
            "words" => new ChangeSurvey(Words(form, survey.DefaultLanguage)),
            "settings" => new ChangeSurvey(ReadSettings.Of(form, survey, zone)),
            "texts" => new ChangeTexts(Texts(form, survey)),
            "confirm" when form["text"].ToString().Split('|', 2) is [var language, var path] => new ConfirmTranslation(path, language),
            "language-add" => new AddLanguage(form["language"].ToString().Trim()),
            "language-remove" => new RemoveLanguage(form["language"].ToString()),
            "language-default" => new MakeDefaultLanguage(form["language"].ToString()),
            "json" => new WriteWhole(form["definition"].ToString()),
            _ => null,
        };
    }

    private static JsonObject PageMembers(IFormCollection form, string language) => new()
    {
        ["title"] = new JsonObject { [language] = ReadMembers.Filled(form["title"]) },
        ["showIf"] = ReadCondition.Of(form),
        ["id"] = ReadMembers.Filled(form["id"]),
        ["shuffle"] = form["shuffle"].ToString().Length > 0,
    };

    private static JsonObject Words(IFormCollection form, string language)
    {
        JsonObject members = [];
        foreach (var name in (string[])["title", "intro", "thanks", "closed"])
        {
            if (form.ContainsKey(name)) members[name] = new JsonObject { [language] = ReadMembers.Filled(form[name]) };
        }

        return members;
    }

    /// <summary>The cells of the grid that say something else than the draft, each named <c>text|language|path</c>.</summary>
    private static List<TextChange> Texts(IFormCollection form, SurveyDefinition survey)
    {
        var texts = SurveyTexts.Of(survey).ToLookup(t => t.Path, StringComparer.Ordinal);
        return
        [
            .. from cell in form
               let name = cell.Key.Split('|', 3)
               where name.Length == 3 && name[0] == "text"
               // A form sent without scripts ends its lines as no text of ours does.
               let text = cell.Value.ToString().ReplaceLineEndings("\n").Trim()
               where text != (texts[name[2]].FirstOrDefault()?.Words.GetValueOrDefault(name[1]) ?? "")
               select new TextChange(name[2], name[1], text),
        ];
    }

    private static int Number(IFormCollection form, string name) => int.TryParse(form[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

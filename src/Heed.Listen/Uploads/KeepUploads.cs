using Heed.Base.Workspaces;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Listen.Uploads;

/// <summary>Keeps the files of a response that is about to be stored; done twice it changes nothing.</summary>
public sealed class KeepUploads(UploadFolder folder)
{
    /// <returns>A fault for each answer whose file is not there.</returns>
    public IReadOnlyList<AnswerFault> Run(PublishedSurvey survey, Answers answers) =>
        [.. Named(survey, answers).Where(f => !Keep(survey.Workspace, f.Name)).Select(f => AnswerFault.Of(f.Field, AnswerRule.NotAFile))];

    /// <summary>Lets files that wait for a response wait until an instant, for one that is to come later.</summary>
    public void Hold(PublishedSurvey survey, Answers answers, DateTimeOffset until)
    {
        foreach (var name in Named(survey, answers).Select(f => f.Name))
        {
            var waiting = new FileInfo(Path.Combine(folder.Waiting(survey.Workspace), name));
            if (waiting.Exists) waiting.LastWriteTimeUtc = (until - SweepUploads.Wait).UtcDateTime;
        }
    }

    private static IEnumerable<(AnswerField Field, string Name)> Named(PublishedSurvey survey, Answers answers) =>
        survey.Fields.Where(f => f.Question.Type is QuestionType.File or QuestionType.Signature && answers.Texts.ContainsKey(f.Name))
            .Select(f => (Field: f, Name: UploadName.In(answers.Texts[f.Name]))).Where(f => f.Name is not null).Select(f => (f.Field, f.Name!));

    /// <summary>Keeps a file that waits.</summary>
    /// <returns>False where there is none of that name.</returns>
    public bool Keep(WorkspaceId workspace, string name)
    {
        var kept = Path.Combine(folder.Kept(workspace), name);
        if (File.Exists(kept)) return true;
        try
        {
            File.Move(Path.Combine(folder.Waiting(workspace), name), kept, overwrite: true);
            return true;
        }
        catch (FileNotFoundException)
        {
            // The same form sent twice at once: the other may have moved it in between.
            return File.Exists(kept);
        }
    }
}

using Heed.Base.Results;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Listen.Uploads;

namespace Heed.Web.SurveyPages;

/// <summary>Takes in what a form brings besides words: files, and signatures drawn on the page. From then on the page carries their names.</summary>
public sealed class TakeFiles(ReceiveUpload receive)
{
    private const string Drawing = "data:image/png;base64,";

    /// <summary>Most bytes of a form with files.</summary>
    public const long LargestForm = 32_000_000;

    public static bool MayBring(PublishedSurvey survey) => survey.Definition.Questions.Any(q => q.Type == QuestionType.File);

    public async Task<SurveyVisit> RunAsync(SurveyVisit visit, IFormCollection form, CancellationToken cancel)
    {
        HashSet<string?> seen = [.. form["seen"]];
        var texts = new Dictionary<string, string>(visit.Answers.Texts, StringComparer.Ordinal);
        List<AnswerFault> faults = [.. visit.Faults];
        foreach (var question in visit.Survey.Definition.Questions.Where(q => q.Type is QuestionType.File or QuestionType.Signature && seen.Contains(q.Id)))
        {
            if (form.ContainsKey(FileHtml.Remove + question.Id)) texts.Remove(question.Id);
            else if (question.Type == QuestionType.Signature && !texts.ContainsKey(question.Id) && UploadName.In(form[SignatureHtml.Kept + question.Id].ToString()) is { } kept) texts[question.Id] = UploadName.Prefix + kept;
            if (Open(form, question) is not { } content) continue;
            await using (content)
            {
                var taken = await receive.RunAsync(visit.Survey.Workspace, content, question.Type == QuestionType.Signature ? FileKinds.Pictures : question.Accept, cancel);
                faults.RemoveAll(f => f.Question == question);
                if (taken.Failed(out var problem, out var name)) faults.Add(Fault(question, problem));
                else texts[question.Id] = UploadName.Prefix + name;
            }
        }

        return visit with { Answers = visit.Answers with { Texts = texts }, Faults = faults };
    }

    private static Stream? Open(IFormCollection form, Question question)
    {
        if (question.Type == QuestionType.File) return form.Files.GetFile(FileHtml.Prefix + question.Id) is { Length: > 0 } file ? file.OpenReadStream() : null;
        var drawn = form[SignatureHtml.Drawn + question.Id].ToString();
        if (!drawn.StartsWith(Drawing, StringComparison.Ordinal)) return null;
        var bytes = new byte[drawn.Length];
        return Convert.TryFromBase64String(drawn[Drawing.Length..], bytes, out var length) ? new MemoryStream(bytes, 0, length) : null;
    }

    private static AnswerFault Fault(Question question, Problem problem) =>
        problem == UploadsErrors.TooBig ? new(question, question.Id, AnswerRule.TooBig, ReceiveUpload.LargestMegabytes) : new(question, question.Id, AnswerRule.NotAFile);
}

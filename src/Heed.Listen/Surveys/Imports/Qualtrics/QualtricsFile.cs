using Heed.Base.Results;

namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>The parts of a .qsf: questions, blocks and the flow through them.</summary>
internal sealed class QualtricsFile
{
    private QualtricsFile(JsonPart root)
    {
        Entry = root["SurveyEntry"];
        Dictionary<string, JsonPart> questions = new(StringComparer.Ordinal);
        List<JsonPart> blocks = [];
        foreach (var element in root["SurveyElements"].Items)
        {
            var payload = element["Payload"];
            switch (element["Element"].Text)
            {
                case "SQ" when payload.IsObject:
                    questions[element["PrimaryAttribute"].Text ?? payload["QuestionID"].Words] = payload;
                    break;
                case "BL":
                    blocks.AddRange(payload.Items.Where(b => b.IsObject));
                    break;
                case "FL":
                    Flow = payload;
                    break;
                case "SO":
                    Options = payload;
                    break;
            }
        }

        Questions = questions;
        Blocks = blocks;
    }

    public JsonPart Entry { get; }

    public JsonPart Options { get; }

    public JsonPart Flow { get; }

    /// <summary>Payloads by the question's id, such as <c>QID4</c>.</summary>
    public IReadOnlyDictionary<string, JsonPart> Questions { get; }

    /// <summary>Blocks in the file's order, the trash among them.</summary>
    public IReadOnlyList<JsonPart> Blocks { get; }

    public static bool Is(JsonPart root) => root["SurveyEntry"].IsObject && root["SurveyElements"].Exists;

    public static Result<QualtricsFile> Read(JsonPart root)
    {
        if (!root["SurveyElements"].IsList) return SurveyImportErrors.Malformed("SurveyElements", "must be a list.");
        var file = new QualtricsFile(root);
        return file.Questions.Count == 0 ? SurveyImportErrors.Malformed("SurveyElements", "holds no question.") : file;
    }
}

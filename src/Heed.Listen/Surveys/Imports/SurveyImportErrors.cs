using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports;

public static class SurveyImportErrors
{
    public static Problem UnknownFormat(Phrase why) => Problem.Invalid("unknown-survey-format", $"This is no survey Heed can bring in: {why} It reads Qualtrics .qsf, LimeSurvey .lss and .lsa, SurveyJS, Formbricks and Typeform.");

    public static Problem Malformed(string place, Phrase rule) => Problem.Invalid("bad-survey-file", $"{place}: {rule}", new ProblemPlace(place, rule));

    public static Problem KeyTaken(string key) => Problem.Conflict("survey-exists", $"There is a survey \"{key}\" already, and its draft is another; choose another key.");

    public static Problem TooLarge(long most) => Malformed("file", $"is larger than {most >> 20} MB, as no survey is.");
}

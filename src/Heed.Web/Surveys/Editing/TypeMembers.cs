using Heed.Listen.Surveys;

namespace Heed.Web.Surveys.Editing;

/// <summary>Which members the form of each type of question holds; what it does not hold it leaves alone.</summary>
public static class TypeMembers
{
    private static readonly string[] s_scale = ["low", "high", "labels", "icons", "reversed"];

    /// <summary>The menu's groups, the most used first.</summary>
    public static IReadOnlyList<(string Group, QuestionType[] Types)> Menu { get; } =
    [
        ("Scores", [QuestionType.Nps, QuestionType.Csat, QuestionType.Ces]),
        ("Choices", [QuestionType.Single, QuestionType.Multiple, QuestionType.YesNo, QuestionType.Ranking, QuestionType.Sum]),
        ("Words", [QuestionType.Text, QuestionType.Statement, QuestionType.Clear]),
        ("Tables", [QuestionType.Matrix, QuestionType.Pair]),
        ("Numbers", [QuestionType.Slider, QuestionType.Number, QuestionType.Date]),
        ("Details", [QuestionType.Email, QuestionType.Phone, QuestionType.Contact, QuestionType.File, QuestionType.Consent, QuestionType.Signature]),
    ];

    public static IReadOnlyList<string> Of(QuestionType type)
    {
        string[] all = type == QuestionType.Statement ? ["id", "text", "hint", "showIf"] : ["id", "text", "hint", "required", "notApplicable", "showIf"];
        return
        [
            .. all, .. type switch
            {
                QuestionType.Nps => s_scale,
                QuestionType.Csat => ["points", "style", .. s_scale],
                QuestionType.Ces => ["variant", .. s_scale],
                QuestionType.Single => ["choices", "display", "shuffle"],
                QuestionType.Multiple => ["choices", "display", "shuffle", "atLeast", "atMost"],
                QuestionType.Ranking => ["choices", "shuffle", "atLeast", "atMost"],
                QuestionType.Sum => ["choices", "total", "unit", "shuffle"],
                QuestionType.Matrix => ["rows", "cells", "choices", "points", "low", "high", "shuffle"],
                QuestionType.Pair => ["rows", "sides", "points", "low", "high", "shuffle"],
                QuestionType.Slider => ["min", "max", "step", "unit", "low", "high"],
                QuestionType.Number => ["min", "max", "step", "unit"],
                QuestionType.Date => ["earliest", "latest"],
                QuestionType.Text => ["long", "maxLength"],
                QuestionType.Contact => ["parts"],
                QuestionType.File => ["accept"],
                _ => Array.Empty<string>(),
            },
        ];
    }

    /// <summary>Members that hold choices: codes with words.</summary>
    public static bool IsChoices(string member) => member is "choices" or "rows" or "sides";
}

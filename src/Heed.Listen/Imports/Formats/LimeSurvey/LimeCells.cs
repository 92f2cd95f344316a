using System.Globalization;
using Heed.Base.Signals;
using Heed.Listen.Imports.Formats.Cells;
using Heed.Listen.Imports.Rows;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports.LimeSurvey;
using Heed.Measures.Fields;

namespace Heed.Listen.Imports.Formats.LimeSurvey;

/// <summary>A column that holds one of a question's codes.</summary>
internal sealed class ReadLimeCode(AnswerField asked, LimeVariable variable) : CellReader
{
    public override string Becomes => asked.Name;

    public override string? Read(string cell, GivenResponse into)
    {
        var code = variable.Ours(cell);
        if (!asked.Choices.Any(c => c.Code == code)) return $"must be one of {string.Join(", ", asked.Choices.Take(20).Select(c => c.Code))}";
        into.Values[asked.Name] = FieldValue.Of(code);
        return null;
    }
}

/// <summary>A column of one choice: Y where it was ticked.</summary>
internal sealed class ReadLimeTick(AnswerField asked, string code) : CellReader
{
    public override string Becomes => $"{asked.Name} = {code}";

    public override string? Read(string cell, GivenResponse into)
    {
        if (cell is "N" or "0") return null;
        if (cell is not ("Y" or "1")) return "must be empty, Y or N";
        into.Tick(asked, code);
        return null;
    }
}

/// <summary>A column of one place in an order, which holds what was put there.</summary>
internal sealed class ReadLimeRank(Question question, LimeVariable variable) : CellReader
{
    public override string Becomes => $"{question.Id}.*";

    public override string? Read(string cell, GivenResponse into)
    {
        var code = variable.Ours(cell);
        if (!question.Choices.Any(c => c.Code == code)) return $"must be one of {string.Join(", ", question.Choices.Take(20).Select(c => c.Code))}";
        into.Values[$"{question.Id}.{code}"] = FieldValue.Of(int.Parse(variable.Code, CultureInfo.InvariantCulture));
        return null;
    }
}

/// <summary>Words of one's own: they choose "other" where several may be chosen.</summary>
internal sealed class ReadLimeOther(AnswerField words, AnswerField? chosen) : CellReader
{
    public override string Becomes => words.Name;

    public override string? Read(string cell, GivenResponse into)
    {
        if (RejectText.Rule(cell, SignalRules.LongestText) is { } rule) return rule;
        into.Texts[words.Name] = cell;
        if (chosen is not null) into.Tick(chosen, words.Item!.Code);
        return null;
    }
}

using Heed.Base.Signals;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Rows;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Imports.Formats.Cells;

/// <summary>A column that holds choices in the order they were put in.</summary>
internal sealed class ReadOrder(Question question, ChoiceWords choices) : CellReader
{
    public override string Becomes => $"{question.Id}.*";

    public override string? Read(string cell, GivenResponse into)
    {
        var (codes, wrong) = choices.Several(cell);
        if (wrong is not null) return $"must be choices in their order; \"{RejectText.Shorten(wrong)}\" is none";
        for (var i = 0; i < codes.Count; i++) into.Values[$"{question.Id}.{codes[i]}"] = FieldValue.Of(i + 1);
        return null;
    }
}

/// <summary>A column of choices where what is none of them was said under "other".</summary>
internal sealed class ReadChoiceOrOther(AnswerField asked, ChoiceWords choices) : CellReader
{
    private readonly Choice _other = asked.Question.Choices.First(c => c.Other);

    public override string Becomes => asked.Name;

    public override string? Read(string cell, GivenResponse into)
    {
        foreach (var word in cell.Split(JsonRows.ListSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var code = choices.Find(word);
            if (code is null)
            {
                if (RejectText.Rule(word, SignalRules.LongestText) is { } rule) return rule;
                into.Texts[$"{asked.Name}.{_other.Code}.{QuestionFields.OtherSuffix}"] = word;
            }

            if (asked.Type!.Value.Kind == FieldKind.Multi) into.Tick(asked, code ?? _other.Code);
            else into.Values[asked.Name] = FieldValue.Of(code ?? _other.Code);
        }

        return null;
    }
}

using Heed.Listen.Imports.Rows;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Imports.Formats.Cells;

/// <summary>A column that holds the choice made.</summary>
internal sealed class ReadChoice(AnswerField asked, ChoiceWords choices) : CellReader
{
    public override string Becomes => asked.Name;

    public override string? Read(string cell, GivenResponse into)
    {
        if (choices.Find(cell) is not { } code) return $"must be one of {choices.Known}, or the words of a choice";
        into.Values[asked.Name] = FieldValue.Of(code);
        return null;
    }
}

/// <summary>A column that holds all choices made, with commas between.</summary>
internal sealed class ReadChoiceList(AnswerField asked, ChoiceWords choices) : CellReader
{
    public override string Becomes => asked.Name;

    public override string? Read(string cell, GivenResponse into)
    {
        var (codes, wrong) = choices.Several(cell);
        if (wrong is not null) return $"must be some of {choices.Known} with commas between; \"{RejectText.Shorten(wrong)}\" is none";
        foreach (var code in codes) into.Tick(asked, code);
        return null;
    }
}

/// <summary>A column of its own for one choice.</summary>
/// <param name="asked">The asked.</param>
/// <param name="choice">The choice.</param>
/// <param name="not">What is written where it was not chosen.</param>
internal sealed class ReadTick(AnswerField asked, Choice choice, params string[] not) : CellReader
{
    private readonly string _value = choice.Origin?.Value ?? choice.Code;
    private readonly ChoiceWords _words = new([choice], wordsFirst: true);

    public override string Becomes => $"{asked.Name} = {choice.Code}";

    public override string? Read(string cell, GivenResponse into)
    {
        // What is written for the choice may be 0 itself.
        if (cell != _value && not.Contains(cell, StringComparer.OrdinalIgnoreCase)) return null;
        if (cell != "1" && cell != choice.Origin?.Id && !cell.Equals("Y", StringComparison.OrdinalIgnoreCase) && _words.Find(cell) is null) return $"must be empty, {_value} or 1, or the words of the choice";
        into.Tick(asked, choice.Code);
        return null;
    }
}

/// <summary>A column of one group that items were sorted into: the items, with commas between.</summary>
internal sealed class ReadGroup(Question question, Choice group, ChoiceWords items) : CellReader
{
    public override string Becomes => $"{question.Id} = {group.Code}";

    public override string? Read(string cell, GivenResponse into)
    {
        var (codes, wrong) = items.Several(cell);
        if (wrong is not null) return $"must be some of {items.Known} with commas between; \"{RejectText.Shorten(wrong)}\" is none";
        foreach (var code in codes) into.Values[$"{question.Id}.{code}"] = FieldValue.Of(group.Code);
        return null;
    }
}

/// <summary>A column where anything written is agreement.</summary>
internal sealed class ReadAgreement(AnswerField asked) : CellReader
{
    public override string Becomes => asked.Name;

    public override string? Read(string cell, GivenResponse into)
    {
        if (cell == "-99") return "must be empty where nothing was ticked";
        into.Values[asked.Name] = FieldValue.Of(cell.ToUpperInvariant() is "0" or "N" or "NO" or "FALSE" ? "no" : "yes");
        return null;
    }
}

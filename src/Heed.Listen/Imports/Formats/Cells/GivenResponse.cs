using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Imports.Formats.Cells;

/// <summary>One past response while its columns are read; columns of ticks add up to one value.</summary>
internal sealed class GivenResponse
{
    private readonly Dictionary<string, (AnswerField Field, HashSet<string> Codes)> _ticked = new(StringComparer.Ordinal);
    private readonly List<(Question Question, string Words)> _words = [];

    public Dictionary<string, FieldValue> Values { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public string? Id { get; set; }

    public string? Customer { get; set; }

    public string? Unit { get; set; }

    public string? Channel { get; set; }

    public string? Language { get; set; }

    /// <summary>When it was given; the more a time says so, the lower its rank.</summary>
    public (DateTimeOffset Time, int Rank)? At { get; set; }

    public void Tick(AnswerField field, string code)
    {
        if (!_ticked.TryGetValue(field.Name, out var ticked)) _ticked[field.Name] = ticked = (field, new(StringComparer.Ordinal));
        ticked.Codes.Add(code);
    }

    /// <summary>Words given with a choice, where the column does not say which.</summary>
    public void Say(Question question, string words) => _words.Add((question, words));

    /// <summary>Puts together what several columns said.</summary>
    public void Settle()
    {
        foreach (var (name, (field, codes)) in _ticked) Values[name] = new FieldValue.Codes([.. field.Choices.Select(c => c.Code).Where(codes.Contains)]);
        foreach (var (question, words) in _words)
        {
            var others = question.Choices.Where(c => c.Other).ToList();
            var chosen = others.Find(c => IsChosen(question, c)) ?? others[0];
            Texts.TryAdd($"{question.Id}.{chosen.Code}.{QuestionFields.OtherSuffix}", words);
        }
    }

    private bool IsChosen(Question question, Choice choice) => Values.GetValueOrDefault(question.Id) switch
    {
        FieldValue.Code code => code.Label == choice.Code,
        FieldValue.Codes codes => codes.Labels.Contains(choice.Code, StringComparer.Ordinal),
        _ => false,
    };
}

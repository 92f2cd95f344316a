using System.Text.Json;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Notes, while a survey is read, what becomes of its parts.</summary>
internal sealed class ImportNotes
{
    private const int LongestNote = 300;
    private readonly List<CarriedQuestion> _carried = [];
    private readonly List<ChangedPart> _changed = [];
    private readonly List<LeftPart> _left = [];
    private readonly Dictionary<string, string> _refs = new(StringComparer.Ordinal);

    /// <summary>Notes that a question came along, as one or several of ours.</summary>
    public void Carry(string reference, QuestionType type, params IEnumerable<string> ids)
    {
        _carried.Add(new(reference, JsonNamingPolicy.CamelCase.ConvertName(type.ToString())));
        foreach (var id in ids) _refs[id] = reference;
    }

    public void Change(string reference, Phrase what, Phrase why)
    {
        var part = new ChangedPart(reference, what.Cut(LongestNote), why.Cut(LongestNote));
        if (!_changed.Contains(part)) _changed.Add(part);
    }

    public void Leave(string reference, Phrase why)
    {
        var part = new LeftPart(reference, why.Cut(LongestNote));
        if (!_left.Contains(part)) _left.Add(part);
    }

    /// <summary>What the source calls a question of ours; our own name where it has none.</summary>
    public string RefOf(string id) => _refs.GetValueOrDefault(id, id);

    public ImportedSurvey Report(SurveyDefinition survey, string format) => new(survey, format) { Carried = _carried, Changed = _changed, Left = _left };
}

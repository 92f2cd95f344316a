namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>What a name in LimeSurvey's expressions stands for among our answers.</summary>
/// <param name="Kind">How it compares.</param>
/// <param name="Name">Our field.</param>
/// <param name="Code">Of a tick, the choice; of a rank, the place.</param>
internal sealed record LimeVariable(LimeKind Kind, string Name, string Code = "")
{
    /// <summary>Our codes by theirs, where they are others.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Ours(string code) => Codes.GetValueOrDefault(code, code);
}

internal enum LimeKind
{
    /// <summary>One of several codes.</summary>
    Code,
    YesNo,

    /// <summary>Whether a choice is among those chosen: <c>"Y"</c> or nothing.</summary>
    Tick,

    /// <summary>All the choices of a question.</summary>
    Choices,
    Number,
    Words,
    Date,

    /// <summary>What stands at a place of an order.</summary>
    Rank,
}

/// <summary>Names by question and part, <c>q1_sq2</c>, and by number, <c>1X2X3sq2</c>.</summary>
internal sealed class LimeVariables(string survey)
{
    private readonly Dictionary<string, LimeVariable> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Part, LimeVariable Variable)>> _parts = new(StringComparer.Ordinal);

    public void Add(LimeQuestion question, string part, LimeVariable variable)
    {
        _byName.TryAdd(part.Length == 0 ? question.Title : $"{question.Title}_{part}", variable);
        _byName.TryAdd($"{survey}X{question.Group}X{question.Id}{part}", variable);
        if (part.Length == 0) return;
        if (!_parts.TryGetValue(question.Title, out var parts)) _parts[question.Title] = parts = [];
        parts.Add((part, variable));
    }

    public LimeVariable? Find(string name) => _byName.GetValueOrDefault(name);

    public IReadOnlyList<(string Part, LimeVariable Variable)> Parts(string question) => _parts.GetValueOrDefault(question) ?? [];
}

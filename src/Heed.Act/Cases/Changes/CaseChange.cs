using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Something a person does to a case. What is only added always goes in; what replaces something does not replace what its author has not seen.</summary>
public abstract record CaseChange
{
    /// <summary>Entries which, written since the author looked, make it a change of something else than they saw.</summary>
    public virtual IReadOnlyList<EntryKind> Rivals => [];

    /// <summary>What was typed with it, kept in the history where it can't go in.</summary>
    public virtual string? Typed => null;

    /// <summary>Whether it is for open cases only.</summary>
    public virtual bool NeedsOpen => true;

    /// <returns>Why it can't be done; null where it was.</returns>
    public abstract Problem? Apply(Case its, ChangeContext context);

    protected static Problem? RejectText(string path, string text, int longest = Case.LongestText) =>
        string.IsNullOrWhiteSpace(text) ? CasesErrors.Invalid(path, "must not be empty.")
        : text.Length > longest ? CasesErrors.Invalid(path, $"must be at most {longest} characters.")
        : null;
}

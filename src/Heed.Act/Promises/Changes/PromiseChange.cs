using Heed.Base.Results;

namespace Heed.Act.Promises.Changes;

/// <summary>Something a person does to a promise. What is only added always goes in; what replaces something does not replace what its author has not seen.</summary>
public abstract record PromiseChange
{
    /// <summary>Entries which, written since the author looked, make it a change of something else than they saw.</summary>
    public virtual IReadOnlyList<PromiseEntryKind> Rivals => [];

    /// <summary>What was typed with it, kept in the history where it can't go in.</summary>
    public virtual string? Typed => null;

    /// <summary>Whether it is for promises only that were not kept, broken or withdrawn.</summary>
    public virtual bool NeedsOpen => true;

    /// <returns>Why it can't be done; null where it was.</returns>
    public abstract Problem? Apply(Promise its, PromiseContext context);

    protected static Problem? RejectText(string path, string? text, int longest = Promise.LongestText) =>
        string.IsNullOrWhiteSpace(text) ? PromisesErrors.Invalid(path, "must not be empty.") : RejectLong(path, text, longest);

    protected static Problem? RejectLong(string path, string? text, int longest = Promise.LongestText) =>
        text?.Length > longest ? PromisesErrors.Invalid(path, $"must be at most {longest} characters.") : null;

    protected static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Writes something down for colleagues; <c>@name</c> puts the case into that colleague's queue.</summary>
public sealed record AddNote(string Text) : CaseChange
{
    public override bool NeedsOpen => false;

    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (RejectText("note", Text) is { } problem) return problem;
        var named = Mentions.In(Text, context.Colleagues).ToList();
        its.Note(Text.Trim(), named, context.Turn);
        Mentions.Add(its, named, context);
        return null;
    }
}

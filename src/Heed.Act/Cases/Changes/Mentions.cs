using System.Text.RegularExpressions;
using Heed.Act.Cases.Tables;
using Heed.Base.Identity;
using Heed.Base.Workspaces;

namespace Heed.Act.Cases.Changes;

/// <summary>Colleagues named in a note: <c>@kari</c> by the name they go by or sign in with, in any case, spaces left out.</summary>
public static partial class Mentions
{
    /// <summary>Accounts of those named, each once.</summary>
    public static IEnumerable<string> In(string text, IReadOnlyList<Colleague> colleagues)
    {
        var named = At().Matches(text).Select(m => m.Groups[1].Value.TrimEnd('.', ',')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return colleagues.Where(c => c.Role >= Role.Agent && (named.Contains(c.Account) || named.Contains(Handle(c)) || named.Contains(c.Name.Replace(" ", "", StringComparison.Ordinal)))).Select(c => c.Account);
    }

    /// <summary>The shortest way to name someone.</summary>
    public static string Handle(Colleague colleague) => colleague.Account.Split('@')[0];

    internal static void Add(Case its, IEnumerable<string> accounts, ChangeContext context)
    {
        foreach (var account in accounts)
        {
            if (context.Db.CaseMentions.FirstOrDefault(m => m.CaseId == its.Id && m.Account == account) is { } known) known.Again(context.Turn.Now);
            else context.Db.CaseMentions.Add(CaseMention.Of(its, account, context.Turn.Now));
        }
    }

    [GeneratedRegex(@"(?<![\w.])@([\w.+-]+(?:@[\w.-]+)?)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex At();
}

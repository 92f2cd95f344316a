using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Understand.Boards;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Boards;

/// <summary>What forms about boards let one choose from.</summary>
internal static class BoardChoices
{
    /// <summary>More units than this are typed rather than listed: a list would outweigh the page.</summary>
    public const int MostUnits = 100;

    public static IEnumerable<KeyValuePair<string, string>> Roles(IStringLocalizer<Texts> text, Role most) =>
        Enum.GetValues<Role>().Where(role => role <= most).Select(role => KeyValuePair.Create(role.ToString().ToLowerInvariant(), text[$"Role_{role}"].Value));

    public static IEnumerable<KeyValuePair<string, string>> Periods(IStringLocalizer<Texts> text) => BoardRules.Periods.Select(period => KeyValuePair.Create(period, text[$"Period_{period}"].Value));

    /// <summary>All units, each below its own with an indent; the first is for all of them. Null where there are too many to list.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Units(IStringLocalizer<Texts> text, UnitTree tree)
    {
        if (tree.All.Count > MostUnits) return null;
        List<KeyValuePair<string, string>> units = [new("", text["Boards_AllUnits"])];
        foreach (var top in tree.Tops) Add(top, 0);
        return units;

        void Add(Unit unit, int depth)
        {
            if (units.Exists(u => u.Key == unit.Code)) return;
            units.Add(new(unit.Code, new string('\u2003', depth) + unit.Name));
            foreach (var child in tree.Children(unit.Code)) Add(child, depth + 1);
        }
    }
}

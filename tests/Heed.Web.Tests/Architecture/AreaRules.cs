using System.Xml.Linq;

namespace Heed.Web.Tests.Architecture;

/// <summary>Compares the projects under <c>src</c> with the table of <c>docs/architecture.md</c>.</summary>
internal static class AreaRules
{
    /// <summary>What is at odds with the table, a sentence each.</summary>
    public static IReadOnlyList<string> Check(string root)
    {
        var rows = SourceText.Table(Path.Combine(root, "docs", "architecture.md"), "project").ToDictionary(r => r[0].Trim('`'), r => r[2], StringComparer.Ordinal);
        var projects = Directory.GetFiles(Path.Combine(root, "src"), "*.csproj", SearchOption.AllDirectories).ToDictionary(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal);
        List<string> breaches = [];
        breaches.AddRange(rows.Keys.Except(projects.Keys, StringComparer.Ordinal).Select(p => $"{p} stands in the table but not under src."));
        breaches.AddRange(projects.Keys.Except(rows.Keys, StringComparer.Ordinal).Select(p => $"{p} stands under src but not in the table."));
        foreach (var (name, file) in projects)
        {
            if (!rows.TryGetValue(name, out var cell)) continue;
            var allowed = Allowed(name, cell, rows.Keys);
            var references = XDocument.Load(file).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
            breaches.AddRange(references.Except(allowed, StringComparer.Ordinal).Select(other => $"{name} references {other}."));
            foreach (var source in SourceText.Files(Path.GetDirectoryName(file)!, ".cs", ".razor"))
            {
                var where = Path.GetRelativePath(root, source).Replace('\\', '/');
                breaches.AddRange(SourceText.AreasNamed(source).Select(a => $"Heed.{a}").Except(allowed, StringComparer.Ordinal).Select(other => $"{where} names {other}."));
            }
        }

        return breaches;
    }

    private static HashSet<string> Allowed(string name, string cell, IEnumerable<string> all) => cell switch
    {
        "nothing" => [name],
        "all" => [.. all],
        _ => [name, .. cell.Split(',').Select(area => $"Heed.{area.Trim()}")],
    };
}

using System.Xml;
using System.Xml.Linq;
using Heed.Base.Results;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>The tables of a .lss, as rows of members by name.</summary>
internal sealed class LimeSurveyFile
{
    private const long MostCharacters = 64L << 20;
    private readonly Dictionary<string, List<LimeRow>> _tables = new(StringComparer.Ordinal);

    private LimeSurveyFile(XElement root)
    {
        foreach (var table in root.Elements())
        {
            var rows = table.Element("rows")?.Elements("row").Select(r => new LimeRow(r)).ToList() ?? [];
            if (!_tables.TryAdd(table.Name.LocalName, rows)) _tables[table.Name.LocalName].AddRange(rows);
        }

        Languages = [.. root.Element("languages")?.Elements("language").Select(l => l.Value.Trim()).Where(l => l.Length > 0) ?? []];
    }

    public IReadOnlyList<string> Languages { get; }

    public IReadOnlyList<LimeRow> Table(string name) => _tables.GetValueOrDefault(name) ?? [];

    public static Result<LimeSurveyFile> Read(byte[] content)
    {
        // No document type, so no entities to blow up and nothing to fetch.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
        try
        {
            using var stream = new MemoryStream(content);
            using var reader = XmlReader.Create(stream, settings);
            var root = XDocument.Load(reader).Root!;
            if (root.Name.LocalName != "document" || root.Element("questions") is null) return SurveyImportErrors.UnknownFormat("its XML is of no product known here.");
            return new LimeSurveyFile(root);
        }
        catch (XmlException malformed)
        {
            return SurveyImportErrors.Malformed($"line {Math.Max(1, malformed.LineNumber)}", "is no XML Heed reads from here on; document types and entities are not taken.");
        }
    }
}

/// <summary>A row of a table; members that are not there are empty.</summary>
internal sealed class LimeRow
{
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

    private LimeRow() { }

    public static LimeRow None { get; } = new();

    public LimeRow(XElement row)
    {
        foreach (var member in row.Elements()) _members[member.Name.LocalName] = member.Value;
    }

    public string this[string name] => _members.GetValueOrDefault(name, "");

    public bool Has(string name) => _members.ContainsKey(name);
}

using System.IO.Compression;
using System.Xml;
using Heed.Base.Results;
using Heed.Listen.Imports.Files;

namespace Heed.Listen.Imports.Formats.LimeSurvey;

/// <summary>The responses of an archive, one at a time.</summary>
internal sealed class LsrRows : RowReader
{
    private readonly ZipArchive _zip;
    private readonly XmlReader _xml;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private string[] _cells = [];
    private int _row;

    private LsrRows(ZipArchive zip, XmlReader xml) => (_zip, _xml) = (zip, xml);

    public override int Row => _row;

    // What is packed does not say how far it has come.
    public override long Position => 0;

    public static Result<LsrRows> Open(string path)
    {
        LsrRows? rows = null;
        try
        {
            if (LsaFile.Responses(path) is not (var zip, var xml)) return ImportsErrors.BadFile(path, "holds no responses: archive the survey with its answers.");
            rows = new LsrRows(zip, xml);
            rows.ReadFields();
            if (rows.Columns.Count > 0) return rows;
            rows.Dispose();
            return ImportsErrors.BadFile(path, "names no fields in its responses.");
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException)
        {
            rows?.Dispose();
            return ImportsErrors.BadFile(path, $"has responses that can't be read: {failure.Message}");
        }
    }

    private void ReadFields()
    {
        List<string> names = [];
        while (!(_xml.NodeType == XmlNodeType.Element && _xml.Name == "rows") && !_xml.EOF)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.Name == "fieldname") names.Add(_xml.ReadElementContentAsString().Trim());
            else _xml.Read();
        }

        Columns = TableHead.Differ(names);
        Header = [Columns];
        // Elements can't begin with a digit, nor hold a number sign.
        for (var i = 0; i < names.Count; i++) _places[Element(names[i])] = i;
        _cells = new string[Columns.Count];
    }

    private static string Element(string name) => (name.Length > 0 && char.IsAsciiDigit(name[0]) ? "_" : "") + name.Replace('#', '-');

    public override bool Read()
    {
        Broken = null;
        try
        {
            while (!_xml.EOF && !(_xml.NodeType == XmlNodeType.Element && _xml.Name == "row"))
            {
                if (_xml.NodeType == XmlNodeType.EndElement && _xml.Name == "rows") return false;
                _xml.Read();
            }

            if (_xml.EOF) return false;
            Fill();
            return true;
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException)
        {
            Unreadable = $"The responses can't be read on: {failure.Message}";
            return false;
        }
    }

    private void Fill()
    {
        _row = (_xml as IXmlLineInfo)?.LineNumber ?? 0;
        Array.Fill(_cells, "");
        var empty = _xml.IsEmptyElement;
        _xml.Read();
        while (!empty && !_xml.EOF && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Name == "row"))
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                _xml.Read();
                continue;
            }

            var name = _xml.Name;
            var text = _xml.ReadElementContentAsString();
            if (_places.TryGetValue(name, out var place)) _cells[place] = text;
            else Broken = $"has an element {name} that is none of the fields named";
        }
    }

    public override string Cell(int column) => _cells[column];

    public override void WriteReject(RejectsFile rejects, string problem) => rejects.WriteCells(Header, Row, problem, _cells);

    public override void Dispose()
    {
        _xml.Dispose();
        _zip.Dispose();
    }
}

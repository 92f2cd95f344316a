using System.Globalization;
using System.Text;

namespace Heed.Readings.Exports.Spreadsheets;

/// <summary>The parts of a workbook that are not its sheets.</summary>
internal static class WorkbookParts
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public const string SheetHead = Head + "<worksheet xmlns=\"" + Main + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";

    /// <summary>In the order of <see cref="CellStyle"/>.</summary>
    public const string Styles = Head + "<styleSheet xmlns=\"" + Main + "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/><xf fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    public const string Root = Head + "<Relationships xmlns=\"" + Package + "/relationships\"><Relationship Id=\"rId1\" Type=\"" + Relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    public static string Workbook(IReadOnlyList<string> sheets) =>
        $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{Each(sheets, (name, i) => $"<sheet name=\"{System.Security.SecurityElement.Escape(name)}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>")}</sheets></workbook>";

    public static string WorkbookRelations(IReadOnlyList<string> sheets) =>
        $"{Head}<Relationships xmlns=\"{Package}/relationships\">{Each(sheets, (_, i) => $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}"
        + $"<Relationship Id=\"rId{Text(sheets.Count + 1)}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>";

    public static string ContentTypes(IReadOnlyList<string> sheets) =>
        $"{Head}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>"
        + $"{Each(sheets, (_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Types}.worksheet+xml\"/>")}</Types>";

    private static string Each(IReadOnlyList<string> sheets, Func<string, string, string> write)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sheets.Count; i++) text.Append(write(sheets[i], Text(i + 1)));
        return text.ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

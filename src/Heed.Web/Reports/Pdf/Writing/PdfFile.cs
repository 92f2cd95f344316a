using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Heed.Web.Reports.Pdf.Writing;

/// <summary>A PDF put together: pages, and the letters on them.</summary>
internal sealed class PdfFile
{
    private const double A4Width = 595.28;
    private const double A4Height = 841.89;

    private readonly List<Canvas> _pages = [];
    private readonly List<EmbeddedFont> _fonts = [];
    private readonly List<byte[]> _objects = [];

    public required string Title { get; init; }
    public required string Author { get; init; }

    /// <summary>The language it is written in.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset Made { get; init; }

    public IReadOnlyList<Canvas> Pages => _pages;

    public Canvas AddPage()
    {
        var page = new Canvas(this, A4Width, A4Height);
        _pages.Add(page);
        return page;
    }

    /// <summary>Notes which characters are used of a font.</summary>
    /// <returns>What the font is called on the pages.</returns>
    public string Use(TrueTypeFont font, string text)
    {
        var at = _fonts.FindIndex(f => f.Font == font);
        if (at < 0)
        {
            at = _fonts.Count;
            _fonts.Add(new(font));
        }

        _fonts[at].Use(text);
        return string.Create(CultureInfo.InvariantCulture, $"F{at + 1}");
    }

    public byte[] Write()
    {
        _objects.Clear();
        // Catalogue, list of pages and the words about it all are named before they are known.
        var (catalogue, list, about) = (Reserve(), Reserve(), Reserve());
        var fonts = string.Concat(_fonts.Select((font, i) => string.Create(CultureInfo.InvariantCulture, $"/F{i + 1} {font.Write(this)} 0 R ")));
        List<int> pages = [];
        foreach (var page in _pages)
        {
            var content = AddStream("", page.Content);
            pages.Add(Add(string.Create(CultureInfo.InvariantCulture, $"<</Type/Page/Parent {list} 0 R/MediaBox[0 0 {page.Width} {page.Height}]/Resources<</Font<<{fonts}>>>>/Contents {content} 0 R>>")));
        }

        Set(catalogue, string.Create(CultureInfo.InvariantCulture, $"<</Type/Catalog/Pages {list} 0 R/Lang({Language})/ViewerPreferences<</DisplayDocTitle true>>>>"));
        Set(list, string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p} 0 R")))}]>>"));
        Set(about, $"<</Title{Words(Title)}/Author{Words(Author)}/Creator(Heed)/CreationDate(D:{Made.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)>>");
        return Assemble(catalogue, about);
    }

    internal int Add(string text)
    {
        _objects.Add(Encoding.ASCII.GetBytes(text));
        return _objects.Count;
    }

    internal int AddStream(string entries, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(content);
        byte[] head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"));
        _objects.Add([.. head, .. packed.ToArray(), .. "\nendstream"u8]);
        return _objects.Count;
    }

    private int Reserve() => Add("");

    private void Set(int number, string text) => _objects[number - 1] = Encoding.ASCII.GetBytes(text);

    private byte[] Assemble(int catalogue, int about)
    {
        using var file = new MemoryStream();
        // The four bytes tell programs that copy files that this is not a text.
        file.Write([.. "%PDF-1.7\n%"u8, 0xe2, 0xe3, 0xcf, 0xd3, (byte)'\n']);
        List<long> places = [];
        for (var i = 0; i < _objects.Count; i++)
        {
            places.Add(file.Length);
            Text(file, string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n"));
            file.Write(_objects[i]);
            Text(file, "\nendobj\n");
        }

        var table = file.Length;
        Text(file, string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places) Text(file, string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        Text(file, string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {_objects.Count + 1}/Root {catalogue} 0 R/Info {about} 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static void Text(Stream stream, string text) => stream.Write(Encoding.ASCII.GetBytes(text));

    private static string Words(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}

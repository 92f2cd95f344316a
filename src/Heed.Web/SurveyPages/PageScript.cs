using System.IO.Compression;
using System.Text;
using Heed.Web.Design;
using Microsoft.Extensions.FileProviders;

namespace Heed.Web.SurveyPages;

/// <summary>The survey page's scripts as one, since each further request is a wait on a slow phone: what appears when, what some questions gain, sending.</summary>
public sealed class PageScript(IWebHostEnvironment environment)
{
    public const string Address = "/survey/page.js";

    private static readonly string[] s_parts = ["logic.js", "survey.js", "parts.js", "send.js"];
    private readonly Lazy<(byte[] Plain, byte[] Compressed)> _kept = new(() => Read(environment.WebRootFileProvider));

    public static IResult Get(HttpContext context, PageScript script)
    {
        var (plain, compressed) = script._kept.Value;
        var headers = context.Response.Headers;
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = context.Request.Query.ContainsKey(Asset.Mark) ? "public, max-age=31536000, immutable" : "no-cache";
        var unpacks = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        if (unpacks) headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(unpacks ? compressed : plain, "text/javascript; charset=utf-8");
    }

    private static (byte[], byte[]) Read(IFileProvider files)
    {
        var text = new StringBuilder();
        foreach (var part in s_parts)
        {
            using var reader = new StreamReader(files.GetFileInfo($"/survey/{part}").CreateReadStream());
            text.Append(reader.ReadToEnd());
        }

        var plain = Encoding.UTF8.GetBytes(text.ToString());
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(plain);
        return (plain, compressed.ToArray());
    }
}

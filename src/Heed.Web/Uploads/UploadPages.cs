using Heed.Listen.Uploads;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Uploads;

/// <summary>Files that came from outside, shown so that they can do nothing: as what they are, without scripts, in no frame.</summary>
public static class UploadPages
{
    /// <summary>What a respondent handed in, for those who may see the response.</summary>
    public static IResult Show(string name, HttpContext context, Caller caller, FindUpload find)
    {
        if (find.Run(caller.Workspace.Id, name) is not { } path) return ErrorPages.Of(UploadsErrors.Unknown(name), caller);
        context.Response.Headers.CacheControl = "private, no-store";
        return File(context, path);
    }

    /// <summary>A picture that a survey shows.</summary>
    public static IResult Picture(string name, HttpContext context, FindUpload find)
    {
        if (find.Picture(name) is not { } path) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return File(context, path);
    }

    /// <summary>Takes a picture for surveys; answers with the address that choices and themes name.</summary>
    public static async Task<IResult> Take(HttpContext context, ReceiveUpload receive, CancellationToken cancel)
    {
        if (!context.Request.HasFormContentType || (await context.Request.ReadFormAsync(cancel)).Files.GetFile("file") is not { } file) return UploadsErrors.NotTaken.ToResult();
        await using var content = file.OpenReadStream();
        var taken = await receive.PictureAsync(content, cancel);
        return taken.Failed(out var problem, out var name) ? problem.ToResult() : TypedResults.Created($"/uploads/{name}", new { address = $"/uploads/{name}" });
    }

    private static Microsoft.AspNetCore.Http.HttpResults.PhysicalFileHttpResult File(HttpContext context, string path)
    {
        var name = Path.GetFileName(path);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.ContentDisposition = $"{(name.EndsWith(".pdf", StringComparison.Ordinal) ? "attachment" : "inline")}; filename=\"{name}\"";
        return TypedResults.PhysicalFile(path, FileContent.MediaType(name));
    }
}

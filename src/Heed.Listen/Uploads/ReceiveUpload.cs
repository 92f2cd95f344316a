using System.Buffers;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys;

namespace Heed.Listen.Uploads;

/// <summary>Takes in a file: looks at its content, counts its bytes, and gives it a name nobody guesses.</summary>
public sealed class ReceiveUpload(UploadFolder folder)
{
    public const int LargestMegabytes = 10;
    private const int Largest = LargestMegabytes * 1024 * 1024;

    /// <summary>A respondent's file, which waits until their response is stored.</summary>
    public Task<Result<string>> RunAsync(WorkspaceId workspace, Stream content, FileKinds accept, CancellationToken cancel) => TakeAsync(folder.Waiting(workspace), content, accept, cancel);

    /// <summary>A picture for surveys to show to everyone.</summary>
    public Task<Result<string>> PictureAsync(Stream content, CancellationToken cancel) => TakeAsync(folder.Pictures, content, FileKinds.Pictures, cancel);

    private static async Task<Result<string>> TakeAsync(string where, Stream content, FileKinds accept, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        string? path = null;
        try
        {
            var read = await content.ReadAtLeastAsync(buffer.AsMemory(0, 81_920), FileContent.Enough, throwOnEndOfStream: false, cancel);
            if (FileContent.Extension(buffer.AsSpan(0, read), accept) is not { } extension) return UploadsErrors.NotTaken;
            var name = UploadName.New(extension);
            path = Path.Combine(where, name);
            long size = 0;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                for (; read > 0 && (size += read) <= Largest; read = await content.ReadAsync(buffer.AsMemory(0, 81_920), cancel)) await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            if (size > Largest) return UploadsErrors.TooBig;
            path = null;
            return name;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            // Half a file is none.
            if (path is not null) File.Delete(path);
        }
    }
}

using Heed.Listen.Surveys;

namespace Heed.Listen.Uploads;

/// <summary>What a file is by how it begins; what its name says it is counts for nothing.</summary>
public static class FileContent
{
    /// <summary>How many bytes are enough to tell.</summary>
    public const int Enough = 12;

    /// <summary>The extension of a kind that is taken; null for all others.</summary>
    public static string? Extension(ReadOnlySpan<byte> start, FileKinds accept) => start switch
    {
        _ when start.StartsWith<byte>([0xFF, 0xD8, 0xFF]) => "jpg",
        _ when start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) => "png",
        _ when start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) => "gif",
        _ when start.Length >= Enough && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8) => "webp",
        _ when accept == FileKinds.Documents && start.StartsWith("%PDF-"u8) => "pdf",
        _ => null,
    };

    public static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".jpg" => "image/jpeg",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".gif" => "image/gif",
        _ => "application/pdf",
    };
}

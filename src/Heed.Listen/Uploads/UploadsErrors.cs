using Heed.Base.Results;

namespace Heed.Listen.Uploads;

public static class UploadsErrors
{
    public static Problem NotTaken { get; } = Problem.Invalid("bad-file", "This kind of file is not taken: send JPEG, PNG, WebP or GIF, or PDF where documents are asked for.", new ProblemPlace("file", "must be of a kind that is taken."));

    public static Problem TooBig { get; } = Problem.Invalid("large-file", $"A file has at most {ReceiveUpload.LargestMegabytes} MB.", new ProblemPlace("file", $"must be at most {ReceiveUpload.LargestMegabytes} MB."));

    public static Problem Unknown(string name) => Problem.NotFound("unknown-file", $"There is no file {name} in this workspace.");
}

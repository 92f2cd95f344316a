using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Listen.Uploads;

/// <summary>Deletes files whose response never came: a day is longer than anyone takes to answer.</summary>
public sealed partial class SweepUploads(UploadFolder folder, TimeProvider time, ILogger<SweepUploads> logger) : BackgroundService
{
    public static readonly TimeSpan Wait = TimeSpan.FromDays(1);

    /// <returns>How many went.</returns>
    public int Run()
    {
        var before = time.GetUtcNow() - Wait;
        var old = folder.AllWaiting().Where(file => file.LastWriteTimeUtc < before.UtcDateTime).ToList();
        foreach (var file in old) file.Delete();
        return old.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            try
            {
                Run();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Failed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files that wait for no response could not be deleted.")]
    private partial void Failed(Exception failure);
}

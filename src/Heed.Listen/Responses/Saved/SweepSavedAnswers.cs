using System.Data.Common;
using Heed.Base.Database;
using Heed.Listen.Responses.Saved.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Listen.Responses.Saved;

/// <summary>Deletes saved answers nobody came back to.</summary>
public sealed partial class SweepSavedAnswers(HeedDatabase database, TimeProvider time, ILogger<SweepSavedAnswers> logger) : BackgroundService
{
    /// <returns>How many went.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var db = database.ForSystem();
        var now = time.GetUtcNow();
        return await db.SavedAnswers.IgnoreQueryFilters().Where(s => s.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Saved answers that expired could not be deleted.")]
    private partial void Failed(Exception failure);
}

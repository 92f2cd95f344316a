using Heed.Act.Team.Coaching;
using Heed.Act.Team.Letters;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Act.Team;

/// <summary>While the program serves: reminds of what is due, and sends teams what their customers said.</summary>
public sealed partial class TendTeam(RemindCoaching remind, SendTeamLetters send, TimeProvider time, ILogger<TendTeam> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await remind.RunAsync(stoppingToken);
                await send.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Teams could not be told; another try follows.")]
    private partial void Failed(Exception failure);
}

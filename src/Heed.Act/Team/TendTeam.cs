using Heed.Act.Team.Coaching;
using Heed.Act.Team.Letters;
using Microsoft.Extensions.Logging;

namespace Heed.Act.Team;

/// <summary>While the program serves: reminds of what is due, and sends teams what their customers said.</summary>
public sealed class TendTeam(RemindCoaching remind, SendTeamLetters send, TimeProvider time, ILogger<TendTeam> logger) : RegularWork(TimeSpan.FromMinutes(1), time, logger)
{
    protected override async Task OftenAsync(CancellationToken cancel)
    {
        await remind.RunAsync(cancel);
        await send.RunAsync(cancel);
    }
}

using Heed.Base.Results;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Database;

/// <summary>Doing something again that somebody else's change came in the way of.</summary>
public static class Contention
{
    private const int MostTries = 5;

    /// <summary>Tries until nobody else was a moment earlier; each attempt reads anew what it changes.</summary>
    /// <param name="attempt">Reads, changes and saves.</param>
    /// <param name="busy">What is said where others were earlier each time.</param>
    public static async Task<Result<T>> RetryAsync<T>(Func<Task<Result<T>>> attempt, Problem busy)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await attempt();
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Look again, beside what the other has done.
            }
            catch (DbUpdateException)
            {
                return busy;
            }
        }
    }
}

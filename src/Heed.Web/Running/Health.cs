using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Web.Running;

/// <summary>For whoever watches the program: that it runs, and that it can do its work.</summary>
public static class Health
{
    public static IResult Alive() => TypedResults.Text("alive");

    public static async Task<IResult> Ready(HeedDatabase database, CancellationToken cancel)
    {
        try
        {
            await using var db = database.ForSystem();
            await db.Database.ExecuteSqlRawAsync("select 1", cancel);
            return TypedResults.Text("ready");
        }
        catch (System.Data.Common.DbException)
        {
            return TypedResults.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}

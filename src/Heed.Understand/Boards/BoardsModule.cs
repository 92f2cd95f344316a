using Heed.Base.Database;
using Heed.Understand.Boards.Editing;
using Heed.Understand.Boards.Tables;
using Heed.Understand.Boards.Tiles;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Understand.Boards;

public static class BoardsModule
{
    public static IMapTables Tables { get; } = new BoardsTables();

    public static IServiceCollection AddBoards(this IServiceCollection services)
    {
        services.AddSingleton<FindBoardGround>();
        services.AddSingleton<ListBoards>();
        services.AddSingleton<OpenBoard>();
        services.AddSingleton<MakeBoard>();
        services.AddSingleton<MakeReadyBoard>();
        services.AddSingleton<RemoveBoard>();
        services.AddSingleton<StartWithBoard>();
        services.AddSingleton<EditBoard>();
        services.AddSingleton<StepBoard>();
        services.AddSingleton<ShowTiles>();
        foreach (var kind in TileKinds.All) services.AddSingleton(kind.Answer);
        return services;
    }
}

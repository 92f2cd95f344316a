using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Database;

/// <summary>A module's tables: each maps its own, under its own prefix, and none sees another's mapping.</summary>
public interface IMapTables
{
    void Map(ModelBuilder model, HeedDb db);
}

namespace Heed.Facts.Queries;

/// <summary>Which rows of a customer are counted.</summary>
public enum CustomerRows
{
    /// <summary>Every row, also those of nobody known.</summary>
    All,

    /// <summary>
    /// Of each customer the newest row that has an answer to the counted field (where no field is counted, the newest row), of those that pass; with a
    /// time bucket, the newest in each bucket. Rows of nobody known are left out. By column, a customer stands where that row stands.
    /// </summary>
    Latest,
}

namespace Heed.Listen.Surveys;

/// <summary>What is answered in each row of a matrix.</summary>
public enum MatrixCells
{
    /// <summary>One of the choices.</summary>
    Single,

    /// <summary>Any of the choices.</summary>
    Multiple,

    /// <summary>A rating from 1 to the number of points.</summary>
    Rating,
}

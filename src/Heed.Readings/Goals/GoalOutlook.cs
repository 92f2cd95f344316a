namespace Heed.Readings.Goals;

/// <summary>Where the number will be on the goal's date if it goes on as it did.</summary>
/// <param name="Value">The forecast for the stretch of the date.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
/// <param name="Chance">The probability that it is at the target or beyond, 0…1.</param>
/// <param name="Readings">How many readings it rests on.</param>
/// <param name="Ahead">The stretches from the next one to the date's.</param>
public sealed record GoalOutlook(double Value, double Low, double High, double Chance, int Readings, IReadOnlyList<GoalAhead> Ahead);

/// <summary>The forecast of one stretch to come.</summary>
/// <param name="Key">As readings name it.</param>
/// <param name="Value">The forecast.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
public sealed record GoalAhead(string Key, double Value, double Low, double High);

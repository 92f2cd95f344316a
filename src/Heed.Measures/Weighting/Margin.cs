namespace Heed.Measures.Weighting;

/// <summary>What is known of everyone about one property, such as the share of each age group among all customers.</summary>
/// <param name="Name">The property, for messages.</param>
/// <param name="Category">Of each row, which category it is in: 0, 1, …</param>
/// <param name="Shares">Of each category among everyone: 0 or more; counts do too, they are brought to 1.</param>
public sealed record Margin(string Name, IReadOnlyList<int> Category, IReadOnlyList<double> Shares);

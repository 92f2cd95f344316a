namespace Heed.Base.Customers;

/// <summary>What someone tells about a customer.</summary>
/// <param name="Id">The id the company's own systems use.</param>
/// <param name="Attributes">What is known, by name; an empty value takes one away.</param>
/// <param name="OptedOut">True where they are not to be asked. False says nothing: an opt-out is only taken back by the customer.</param>
/// <param name="OptedOutAt">Since when; null for now.</param>
public sealed record CustomerFacts(string Id, IReadOnlyDictionary<string, string> Attributes, bool OptedOut = false, DateTimeOffset? OptedOutAt = null);

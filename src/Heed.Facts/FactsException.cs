namespace Heed.Facts;

/// <summary>The question can't be answered as asked (an unknown column, a comparison that makes no sense), or the files are damaged.</summary>
public class FactsException(string message, Exception? inner = null) : Exception(message, inner);

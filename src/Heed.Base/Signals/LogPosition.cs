using System.Globalization;

namespace Heed.Base.Signals;

/// <summary>
/// A place in the log, in commit order. On PostgreSQL rows become visible by transaction, not by sequence, so the place is the pair; on SQLite,
/// where one transaction writes at a time, <paramref name="Transaction"/> stays 0.
/// </summary>
public readonly record struct LogPosition(ulong Transaction, long Seq) : IComparable<LogPosition>
{
    public static LogPosition Start => default;

    public int CompareTo(LogPosition other) => (Transaction, Seq).CompareTo((other.Transaction, other.Seq));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Transaction}/{Seq}");

    public static LogPosition Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Start;
        var parts = text.Split('/');
        return new(ulong.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}

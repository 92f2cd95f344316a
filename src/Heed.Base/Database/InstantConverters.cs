using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Heed.Base.Database;

/// <summary>SQLite keeps instants as microseconds since 1970 UTC, so that they compare and order as numbers.</summary>
public sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(
    instant => Microseconds.Of(instant),
    value => Microseconds.ToInstant(value));

/// <summary>PostgreSQL's <c>timestamptz</c> takes UTC only.</summary>
public sealed class UniversalTimeConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => instant.ToUniversalTime(),
    value => value);

public static class Microseconds
{
    public static long Of(DateTimeOffset instant) => (instant.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset ToInstant(long value) => new(DateTime.UnixEpoch.Ticks + (value * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>What the system of record can keep: nothing finer than a microsecond.</summary>
    public static DateTimeOffset Whole(DateTimeOffset instant) => ToInstant(Of(instant));
}

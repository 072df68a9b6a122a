using System.Globalization;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>What an event is about, and how long relays keep it (NIP-01).</summary>
/// <param name="Number">0 to 65535.</param>
public readonly record struct Kind(ushort Number) : IJsonValue<Kind>, IComparable<Kind>
{
    /// <summary>Only the newest one of an author is kept: 0, 3 and 10000-19999.</summary>
    public bool IsReplaceable => Number is 0 or 3 or (>= 10_000 and < 20_000);

    /// <summary>Not stored, only forwarded: 20000-29999.</summary>
    public bool IsEphemeral => Number is >= 20_000 and < 30_000;

    /// <summary>Only the newest one of an author and a <c>d</c> tag is kept: 30000-39999.</summary>
    public bool IsAddressable => Number is >= 30_000 and < 40_000;

    /// <summary>All others, those that NIP-01 does not classify (45-999, 40000-65535) included: kept for good.</summary>
    public bool IsRegular => !IsReplaceable && !IsEphemeral && !IsAddressable;

    /// <summary>A number is a kind.</summary>
    public static implicit operator Kind(ushort number) => new(number);

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out Kind value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var read = cursor.ReadInt64(out var number)
            && (number is >= 0 and <= ushort.MaxValue || cursor.Fail(ReadErrorKind.OutOfRange));
        value = new Kind(unchecked((ushort)number));
        return read;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => sink.Int64(Number);

    /// <inheritdoc/>
    public int CompareTo(Kind other) => Number.CompareTo(other.Number);

    /// <summary>The number in decimal.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

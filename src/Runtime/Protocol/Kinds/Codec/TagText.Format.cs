using System.Globalization;

namespace NostrToolkit;

public static partial class TagText
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>64 lowercase hex digits.</summary>
    public static string Format(Bytes32 value) => value.ToString();

    /// <summary>64 lowercase hex digits.</summary>
    public static string Format(EventId value) => value.ToString();

    /// <summary>64 lowercase hex digits.</summary>
    public static string Format(PublicKey value) => value.ToString();

    /// <summary>The normal form of the URL.</summary>
    public static string Format(RelayUrl value) => value.ToString();

    /// <summary><c>kind:pubkey:d</c>.</summary>
    public static string Format(Address value) => value.ToString();

    /// <summary>Decimal digits.</summary>
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Decimal digits.</summary>
    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Decimal digits.</summary>
    public static string Format(ushort value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Decimal digits.</summary>
    public static string Format(Kind value) => value.ToString();

    /// <summary>Seconds since 1970.</summary>
    public static string Format(UnixTime value) => value.ToString();

    /// <summary>Decimal digits, with a point where there is one.</summary>
    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A date as <c>YYYY-MM-DD</c>.</summary>
    public static string Format(DateOnly value) => value.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>What a converter writes.</summary>
    public static string Format<T, TConverter>(T value)
        where TConverter : ITagConverter<T>
        => TConverter.Format(value);
}

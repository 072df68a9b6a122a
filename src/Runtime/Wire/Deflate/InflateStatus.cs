namespace NostrToolkit.Wire;

/// <summary>What <see cref="Inflater.Inflate"/> came to (RFC 1951 section 3.2.3).</summary>
public enum InflateStatus : byte
{
    /// <summary>All input is consumed: give more, or see <see cref="Inflater.IsAtEnd"/>.</summary>
    NeedInput,

    /// <summary>What comes next does not fit the output: give a longer one with the same beginning.</summary>
    NeedOutput,

    /// <summary>The data is no DEFLATE, or refers to what lies outside the window. The inflater is of no use until it is reset.</summary>
    Invalid,
}

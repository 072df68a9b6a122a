using System.Text.Unicode;

namespace NostrToolkit.Wire;

/// <summary>
/// Checks UTF-8 that arrives in chunks (RFC 6455 section 8.1, RFC 3629 section 4). It fails at the first byte after which no
/// continuation could make the text valid, so that bad text is refused before its frame ends. <c>default</c> is ready for a new text.
/// </summary>
public struct Utf8Validator
{
    private const byte NoLead = byte.MaxValue;

    // The character that the last chunk left open: how many bytes it lacks, and between what bounds the next of them must be.
    private byte _missing;
    private byte _lowest;
    private byte _highest;

    /// <summary>True when the text so far does not end within a character.</summary>
    public readonly bool IsComplete => _missing == 0;

    /// <summary>Takes the next bytes of the text. False: they are not UTF-8, and the validator has done its work.</summary>
    public bool Append(ReadOnlySpan<byte> chunk)
    {
        while (!IsComplete && !chunk.IsEmpty)
        {
            if (!TryContinue(chunk[0])) return false;
            chunk = chunk[1..];
        }

        var whole = chunk.Length - OpenTail(chunk);
        if (!Utf8.IsValid(chunk[..whole])) return false;
        if (whole == chunk.Length) return true;
        if (!TryBegin(chunk[whole])) return false;
        foreach (var next in chunk[(whole + 1)..])
            if (!TryContinue(next)) return false;
        return true;
    }

    /// <summary>How many bytes at the end look like the beginning of a character: 0 to 3.</summary>
    private static int OpenTail(ReadOnlySpan<byte> chunk)
    {
        for (var length = 1; length <= Math.Min(3, chunk.Length); length++)
        {
            var last = chunk[^length];
            if (last < 0x80) return 0;
            if (last < 0xC0) continue;
            var promised = last switch { < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
            return length < promised ? length : 0;
        }
        return 0;
    }

    // The second byte is where over-long forms, surrogates and what lies beyond U+10FFFF are told from the rest.
    private bool TryBegin(byte lead)
    {
        (byte, byte, byte) expected = lead switch
        {
            >= 0xC2 and <= 0xDF => (1, 0x80, 0xBF),
            0xE0 => (2, 0xA0, 0xBF),
            0xED => (2, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (2, 0x80, 0xBF),
            0xF0 => (3, 0x90, 0xBF),
            >= 0xF1 and <= 0xF3 => (3, 0x80, 0xBF),
            0xF4 => (3, 0x80, 0x8F),
            _ => (NoLead, 0, 0),
        };
        (_missing, _lowest, _highest) = expected;
        return _missing != NoLead;
    }

    private bool TryContinue(byte next)
    {
        if (next < _lowest || next > _highest) return false;
        (_missing, _lowest, _highest) = ((byte)(_missing - 1), 0x80, 0xBF);
        return true;
    }
}

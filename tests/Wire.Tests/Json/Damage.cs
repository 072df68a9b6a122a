using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>Generates small damage to a text: bytes flipped, inserted, deleted, or doubled.</summary>
internal static class Damage
{
    // What a tokenizer decides on, so that damaged texts are often valid again or nearly so.
    private static readonly byte[] Telling = [.. "\"\\[]{},: 0123456789eE.+-utrnbfl/\n\0"u8, 0x80, 0xC3, 0xED, 0xA0, 0xF0, 0xFF];

    private static readonly Gen<Edit> Edits = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, int.MaxValue], Gen.OneOf<byte>(Telling), Gen.Int[0, 7],
        static (kind, at, value, bit) => new Edit(kind, at, value, bit));

    /// <summary>One to three edits.</summary>
    public static Gen<Func<byte[], byte[]>> Any { get; } = Edits.Array[1, 3].Select(ApplyAll);

    private static Func<byte[], byte[]> ApplyAll(Edit[] edits)
        => text => edits.Aggregate(text, static (damaged, edit) => edit.ApplyTo(damaged));

    private sealed record Edit(int Kind, int At, byte Value, int Bit)
    {
        public byte[] ApplyTo(byte[] text)
        {
            if (text.Length == 0) return [Value];
            var at = At % text.Length;
            return Kind switch
            {
                0 => [.. text[..at], (byte)(text[at] ^ (1 << Bit)), .. text[(at + 1)..]],
                1 => [.. text[..at], Value, .. text[at..]],
                2 => [.. text[..at], .. text[(at + 1)..]],
                _ => [.. text[..at], text[at], .. text[at..]],
            };
        }
    }
}

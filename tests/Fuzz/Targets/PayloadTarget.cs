using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit.Fuzz;

/// <summary>
/// Encrypted payloads (NIP-44): a stranger's text never throws, an authentic one is read exactly if its padding is right, and what is read
/// would be encrypted with the same nonce to the same text.
/// </summary>
internal sealed class PayloadTarget : IFuzzTarget
{
    private const int MaxLength = 200_000;

    private static readonly byte[] KeyBytes = [.. Enumerable.Range(1, 32).Select(static i => (byte)i)];
    private static readonly byte[] Nonce = [.. Enumerable.Range(101, 32).Select(static i => (byte)i)];

    private static readonly byte[] Authentic = Encoding.ASCII.GetBytes(SlowPayload.Seal(KeyBytes, Nonce, [0, 40, .. new byte[64]]));

    private readonly ConversationKey _key = ConversationKey.TryCreate(KeyBytes, out var key) ? key : throw new InvalidOperationException();
    private readonly Replay _replay = new();

    public string Name => "payload";

    // First byte: 0 for a text, 1 for padded bytes, 2 for padded bytes with zeros behind, by the 1,024, 3 for what happens to an authentic text.
    public IEnumerable<byte[]> Seeds =>
    [
        [0, .. Encoding.ASCII.GetBytes(SlowPayload.Seal(KeyBytes, Nonce, [0, 1, 97, .. new byte[31]]))],
        [0, .. Authentic], [3, 0, 174, (byte)'B'], [3, 0, 1, (byte)' ', 1],
        [0, (byte)'#'], [0, .. Enumerable.Repeat((byte)'A', 132)],
        [1, 0, 1, 97, .. new byte[31]], [1, 0, 0, 0, 1, 0, 0, .. new byte[31]], [1, 0, 33, .. new byte[64]], [1, 1, 1, .. new byte[320]],
        [2, 64, 0, 0, 0, 1, 0, 0], [2, 64, 0xFF, 0xFF], [2, 80, 0, 0, 0, 1, 0, 1],
    ];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var mode = choices.UpTo(3);
        if (mode == 0) return RunText(choices.Rest());
        if (mode == 3) return RunText(Damaged(ref choices));

        var zeros = mode == 2 ? choices.UpTo(100) * 1024 : 0;
        var written = choices.Bytes(4096);
        var padded = new byte[mode == 2 ? zeros + (written is [0, 0, ..] ? 6 : 2) : written.Length];
        written[..Math.Min(written.Length, padded.Length)].CopyTo(padded);
        return RunPadded(padded);
    }

    private Outcome RunText(ReadOnlySpan<byte> payload)
    {
        var isRead = Nip44.TryDecrypt(payload, _key, out var plaintext, out var error, MaxLength);
        Ensure.That(isRead == (plaintext is not null) && isRead == (error == PayloadError.None), "an error is a reason not to be read");
        var text = Encoding.Latin1.GetString(payload);
        var isTextRead = Nip44.TryDecrypt(text, _key, out var string16, out var textError, MaxLength);
        Ensure.That(isTextRead == (string16 is not null), "an error is a reason not to be read");
        Ensure.That(textError == error || textError == PayloadError.InvalidUtf8, "characters and bytes come to the same");
        if (plaintext is not null) EncryptsAgain(plaintext, text);

        var outcome = new Outcome();
        outcome.Add((int)textError);
        outcome.AddSize(payload.Length);
        return outcome;
    }

    private Outcome RunPadded(byte[] padded)
    {
        var payload = SlowPayload.Seal(KeyBytes, Nonce, padded);
        var expected = SlowPayload.Unpad(padded);
        Nip44.TryDecrypt(Encoding.ASCII.GetBytes(payload), _key, out var plaintext, out var error, MaxLength);
        Ensure.That((expected is null) == (plaintext is null), "a padding is right exactly if the slow one is");
        Ensure.That(error is PayloadError.None or PayloadError.InvalidPadding or PayloadError.TooShort, "what is authentic is decrypted");
        if (plaintext is not null)
        {
            Ensure.That(plaintext.AsSpan().SequenceEqual(expected), "the text is that of the slow cipher");
            EncryptsAgain(plaintext, payload);
        }

        var outcome = new Outcome();
        outcome.Add((int)error);
        outcome.AddSize(padded.Length);
        outcome.Add(padded.Length % 3);
        return outcome;
    }

    /// <summary>One character put in the place of another, or before it.</summary>
    private static byte[] Damaged(ref Choices choices)
    {
        var at = choices.UInt16() % Authentic.Length;
        return [.. Authentic[..at], choices.Byte(), .. Authentic[(choices.Bool() ? at : at + 1)..]];
    }

    private void EncryptsAgain(byte[] plaintext, string payload)
    {
        _replay.Nonce = Convert.FromBase64String(payload).AsMemory(1, 32);
        Ensure.That(Nip44.Encrypt(plaintext, _key, _replay) == payload, "what is read would be encrypted to the same text");
    }

    /// <summary>Gives a nonce that was used before.</summary>
    private sealed class Replay : RandomNumberGenerator
    {
        public ReadOnlyMemory<byte> Nonce { get; set; }

        public override void GetBytes(byte[] data) => GetBytes(data.AsSpan());

        public override void GetBytes(Span<byte> data) => Nonce.Span.CopyTo(data);
    }
}

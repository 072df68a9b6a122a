using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>
/// Any bytes as DEFLATE: what a slow inflater says, however input and output are cut; what the platform's says where that reads to the
/// end; never a byte beyond the output.
/// </summary>
internal sealed class InflateTarget : IFuzzTarget
{
    private const byte Untouched = 0xA5;
    private const int Margin = 64;

    private static readonly int[] Limits = [4000, 40_000, 600, 258, 20, 0];

    private readonly byte[] _output = new byte[Limits.Max() + Margin];
    private readonly Inflater _inflater = new();

    public string Name => "inflate";

    public IEnumerable<byte[]> Seeds =>
        from text in new[]
        {
            "", "a", new string('a', 600), "the same words, and the same words again, and again the same words",
            "[\"EVENT\",{\"content\":\"0123456789abcdef0123456789abcdeffedcba98765432100123\",\"created_at\":1700000000,\"tags\":[]}]",
            string.Concat(Enumerable.Range(0, 300).Select(static i => (char)(32 + i * i % 91))),
        }
        let bytes = Encoding.ASCII.GetBytes(text)
        from message in new[]
        {
            Platform.Deflate(bytes, CompressionLevel.SmallestSize), Platform.Deflate(bytes, CompressionLevel.Fastest), Ours(bytes),
            [0x00, (byte)bytes.Length, (byte)(bytes.Length >> 8), (byte)~bytes.Length, (byte)(~bytes.Length >> 8), .. bytes, 0x00],
            [0x01, 0x00, 0x00, 0xFF, 0xFF, .. Ours(bytes)],
        }
        from choices in new byte[][] { [15, 0, 0, 3, 1, 60], [8, 100, 1, 0, 7, 40] }
        select (byte[])[.. choices, .. message];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var windowBits = 8 + choices.UpTo(7);
        var historyLength = choices.Byte();
        var limit = choices.Of<int>(Limits);
        var pieces = choices.Pieces();
        var message = choices.Rest();
        var history = message[..Math.Min(historyLength, message.Length)];

        var slow = new SlowInflater(message, history, windowBits, limit);
        var expected = slow.Run();
        var output = CollectionsMarshal.AsSpan(slow.Output);
        foreach (var (room, cuts) in new[] { (limit, Pieces.Whole), (limit, Pieces.SingleBytes), (Math.Min(limit, 16), pieces) })
        {
            _inflater.Reset(windowBits);
            var status = Inflate(message, history, room, limit, cuts, out var written);
            Ensure.That(status == expected, "an inflater says what a slow one says");
            Ensure.That(status != InflateStatus.NeedInput || _inflater.IsAtEnd == slow.IsAtEnd, "the end is where a slow inflater sees it");
            Ensure.That(output.SequenceEqual(_output.AsSpan(0, written)), "an inflater writes what a slow one writes");
        }
        if (slow.IsAtEnd && expected == InflateStatus.NeedInput)
        {
            var platform = Platform.Inflate(message, history);
            // It does not go on behind a last block.
            var isSame = slow.SawLastBlock ? output.StartsWith(platform) : output.SequenceEqual(platform);
            Ensure.That(isSame, "what is inflated is what the platform inflates");
        }

        var outcome = new Outcome();
        outcome.Add((int)expected);
        outcome.Add(slow.IsAtEnd);
        outcome.Add(slow.SawLastBlock);
        outcome.AddSize(output.Length);
        outcome.AddSize(message.Length);
        if (!message.IsEmpty) outcome.Add(message[0] & 7);
        outcome.Add(windowBits);
        return outcome;
    }

    /// <summary>Inflates into so much room at first, which grows up to the limit.</summary>
    private InflateStatus Inflate(
        ReadOnlySpan<byte> message, ReadOnlySpan<byte> history, int room, int limit, Pieces pieces, out int written)
    {
        var status = InflateStatus.NeedInput;
        written = 0;
        for (int index = 0, at = 0; at < message.Length && status == InflateStatus.NeedInput; index++)
        {
            var piece = message.Slice(at, pieces.Next(index, message.Length - at));
            at += piece.Length;
            while (true)
            {
                _output.AsSpan(room, Margin).Fill(Untouched);
                status = _inflater.Inflate(ref piece, _output.AsSpan(0, room), ref written, history);
                Ensure.That(written <= room, "no more is written than there is room for");
                Ensure.That(!_output.AsSpan(room, Margin).ContainsAnyExcept(Untouched), "nothing behind the output is touched");
                if (status != InflateStatus.NeedOutput || room == limit) break;
                room = Math.Min(limit, 2 * room + 1);
            }
            Ensure.That(status != InflateStatus.NeedInput || piece.IsEmpty, "all input is consumed before more is wanted");
        }
        return status;
    }

    private static byte[] Ours(ReadOnlySpan<byte> bytes)
    {
        var output = new byte[Deflater.MaxSize(bytes.Length)];
        return output[..new Deflater().Deflate(bytes, output, windowBits: 15)];
    }
}

using System.Buffers;
using System.Diagnostics;
using System.Security.Cryptography;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>An event in the making: what its author decides before signing.</summary>
public sealed record UnsignedEvent
{
    /// <summary>What it is about.</summary>
    public required Kind Kind { get; init; }

    /// <summary>When it is made.</summary>
    public required UnixTime CreatedAt { get; init; }

    /// <summary>The content.</summary>
    public string Content { get; init; } = "";

    /// <summary>The tags, each one or more strings.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Tags { get; init; } = [];

    /// <summary>
    /// Signs with fresh auxiliary randomness, and verifies what came out: a signature made by faulty hardware would give
    /// the key away (BIP-340, "Default Signing").
    /// </summary>
    /// <param name="key">The author's key.</param>
    /// <param name="engine">Signs and verifies.</param>
    /// <param name="randomness">Gives the 32 auxiliary bytes.</param>
    /// <exception cref="ArgumentException">A tag is empty, or the time is before 1970.</exception>
    /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
    /// <exception cref="CryptographicException">The signature does not verify.</exception>
    public VerifiedEvent Sign(SecretKey key, ISignatureEngine engine, RandomNumberGenerator randomness)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(CreatedAt.Seconds);
        Bytes32 author = default;
        engine.TryGetPublicKey(key, author);
        var tags = WriteTags();
        var content = JsonString.Create(Content);
        var id = CanonicalForm.ComputeId(new PublicKey(author), CreatedAt, Kind, tags, content);

        Span<byte> auxiliary = stackalloc byte[32];
        Span<byte> signature = stackalloc byte[Signature.Length];
        randomness.GetBytes(auxiliary);
        var message = id.Bytes;
        engine.TrySign(message, key, auxiliary, signature);

        var view = new EventView(id, new PublicKey(author), CreatedAt, Kind, tags, content, Signature.From(signature), default);
        return new EventVerifier(engine).TryVerify(view, out var verified)
            ? verified
            : throw new CryptographicException($"{engine.Name} made a signature that does not verify.");
    }

    internal TagList WriteTags()
    {
        var output = new ArrayBufferWriter<byte>();
        var sink = new JsonSink(output);
        sink.BeginArray();
        foreach (var tag in Tags)
        {
            if (tag.Count == 0) throw new ArgumentException("A tag needs one string or more (NIP-01).");
            sink.BeginArray();
            foreach (var text in tag) JsonString.Create(text).WriteTo(ref sink);
            sink.EndArray();
        }
        sink.EndArray();
        sink.Flush();
        var cursor = new JsonCursor(output.WrittenMemory);
        return TagList.TryRead(ref cursor, out var tags) ? tags : throw new UnreachableException("What was just written cannot be read.");
    }
}

using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Where a key might be seen that nobody meant to show.</summary>
public sealed class SecretKeyHygieneTests
{
    private const string Hex = "b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfef";

    [Fact]
    public void A_record_that_holds_a_key_does_not_print_it()
    {
        using var key = Parse(Hex);
        new Account("alice", key).ToString().ShouldBe("Account { Name = alice, Key = SecretKey(hidden) }");
        string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", key).ShouldBe("SecretKey(hidden)");
    }

    [Fact]
    public void Nothing_that_is_thrown_names_it()
    {
        var key = Parse(Hex);
        var faulty = new FaultySigner();
        var signing = Should.Throw<CryptographicException>(() =>
            new UnsignedEvent { Kind = 1, CreatedAt = default }.Sign(key, faulty, RandomNumberGenerator.Create()));
        var tooShort = Should.Throw<ArgumentException>(() => key.CopyTo(new byte[31]));
        key.Dispose();
        var disposed = Should.Throw<ObjectDisposedException>(() => key.CopyTo(new byte[32]));
        foreach (var thrown in (Exception[])[signing, tooShort, disposed])
            thrown.ToString().ToLowerInvariant().ShouldNotContain(Hex[..8]);
    }

    [Fact]
    public void A_debugger_shows_no_member_with_bytes()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        typeof(SecretKey).GetFields(All).Where(static field => field.FieldType == typeof(byte[]))
            .ShouldAllBe(static field => field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State == DebuggerBrowsableState.Never);
        typeof(SecretKey).GetProperties(All)
            .ShouldAllBe(static property => property.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State == DebuggerBrowsableState.Never);
    }

    // The collector moves what is young and surrounded by garbage, and does not clear where it stood.
    [Fact]
    public void The_collector_leaves_no_copies_behind()
    {
        var keys = new List<SecretKey>();
        for (var number = 0; number < 50; number++)
        {
            GC.KeepAlive(new byte[500]);
            keys.Add(Parse(Hex));
        }
        var before = keys.Select(static key => AddressOf(key)).ToArray();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        keys.Select(static key => AddressOf(key)).ShouldBe(before);
    }

    private static SecretKey Parse(string hex) => SecretKey.TryParse(hex, out var key) ? key : throw new ArgumentException(hex);

    private static nint AddressOf(SecretKey key)
    {
        ref var first = ref MemoryMarshal.GetReference(key.Bytes);
        return Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref first);
    }

    private sealed record Account(string Name, SecretKey Key);

    private sealed class FaultySigner : ISignatureEngine
    {
        private readonly ISignatureEngine _engine = SignatureEngine.Create();

        public string Name => "faulty";

        public bool IsConstantTime => true;

        public bool TryGetPublicKey(ReadOnlySpan<byte> secretKey, Span<byte> publicKey) => _engine.TryGetPublicKey(secretKey, publicKey);

        public bool TrySign(
            ReadOnlySpan<byte> message, ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> auxiliaryRandomness, Span<byte> signature) => false;

        public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey) => false;

        public bool TryGetSharedX(ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> publicKey, Span<byte> sharedX) => false;
    }
}

using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;

namespace NostrToolkit.Protocol.Tests;

public sealed class ConversationKeyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Is_32_bytes(int length)
    {
        ConversationKey.TryCreate(new byte[length], out var key).ShouldBeFalse();
        key.ShouldBeNull();
    }

    [Fact]
    public void Never_prints_itself()
    {
        using var key = Nip44Tests.Key(Entities.Key);
        key.ToString().ShouldBe("ConversationKey(hidden)");
        JsonSerializer.Serialize(key).ShouldBe("{}");
        typeof(ConversationKey).GetProperties().ShouldBeEmpty();
        typeof(ConversationKey).GetFields().ShouldBeEmpty();
        typeof(ConversationKey).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value.ShouldBe("ConversationKey(hidden)");
    }

    [Fact]
    public void Disposing_clears_the_bytes_and_ends_its_use()
    {
        var key = Nip44Tests.Key(Entities.Key);
        var bytes = key.Bytes;
        key.Dispose();
        key.Dispose();
        bytes.ToArray().ShouldBe(new byte[32]);
        Should.Throw<ObjectDisposedException>(() => key.CopyTo(new byte[32]));
        Should.Throw<ObjectDisposedException>(() => Nip44.Encrypt("a", key, new FixedRandomness(new byte[32])));
        key.ToString().ShouldBe("ConversationKey(hidden)");
    }

    [Fact]
    public void A_disposed_secret_key_derives_nothing()
    {
        var key = SecretKey.Generate(RandomNumberGenerator.Create());
        key.Dispose();
        Should.Throw<ObjectDisposedException>(() => ConversationKey.TryDerive(Engines.Managed, key, default, out _));
    }

    [Fact]
    public void Message_keys_are_cleared_after_use()
    {
        using var key = Nip44Tests.Key(Entities.Key);
        var memory = new byte[MessageKeys.Length];
        using (new MessageKeys(key, new byte[32], memory)) memory.ShouldNotBe(new byte[MessageKeys.Length]);
        memory.ShouldBe(new byte[MessageKeys.Length]);
    }
}

namespace NostrToolkit.Protocol.Tests;

/// <summary>Entities read, and their fields spelled out.</summary>
internal static class Entities
{
    public static byte[] Key { get; } = [.. Enumerable.Range(1, 32).Select(static i => (byte)i)];

    public static T Decode<T>(string text)
        where T : NostrEntity
    {
        Nip19.TryDecode(text, out var entity, out var error).ShouldBeTrue(error.ToString());
        return entity.ShouldBeOfType<T>();
    }

    public static EntityError Error(string text)
    {
        Nip19.TryDecode(text, out var entity, out var error).ShouldBeFalse();
        entity.ShouldBeNull();
        return error;
    }

    /// <summary>A field as it stands in the data.</summary>
    public static byte[] Field(byte type, params byte[] value) => [type, (byte)value.Length, .. value];
}

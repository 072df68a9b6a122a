namespace NostrToolkit.Protocol.Tests;

/// <summary>Typed kinds there and back.</summary>
internal static class Typed
{
    private static readonly UnixTime Time = new(1_700_000_000);

    /// <summary>What an event of these tags says.</summary>
    public static T Read<T>(string content, params string[][] tags)
        where T : class, INostrKind<T>
    {
        T.TryRead(new Draft(T.Kind.Number, tags) { Content = content }.View(), out var value, out var error).ShouldBeTrue(error.ToString());
        error.ShouldBe(default);
        return value!;
    }

    /// <summary>What is wrong with an event of these tags.</summary>
    public static KindError Error<T>(string content, params string[][] tags)
        where T : class, INostrKind<T>
    {
        T.TryRead(new Draft(T.Kind.Number, tags) { Content = content }.View(), out var value, out var error).ShouldBeFalse();
        value.ShouldBeNull();
        return error;
    }

    /// <summary>The tags that say it.</summary>
    public static string[][] Tags<T>(T value)
        where T : class, INostrKind<T>
    {
        var draft = value.ToEvent(Time);
        draft.Kind.ShouldBe(T.Kind);
        draft.CreatedAt.ShouldBe(Time);
        return [.. draft.Tags.Select(static tag => tag.ToArray())];
    }

    /// <summary>What was written is read again as an equal value, with an equal hash.</summary>
    public static void ShouldComeBack<T>(this T value)
        where T : class, INostrKind<T>
    {
        var back = Read<T>(value.ToEvent(Time).Content, Tags(value));
        back.ShouldBe(value);
        back.GetHashCode().ShouldBe(value.GetHashCode());
    }

    /// <summary>The tags of an event are read, and written again as they were.</summary>
    public static T Through<T>(string content, params string[][] tags)
        where T : class, INostrKind<T>
    {
        var value = Read<T>(content, tags);
        value.ToEvent(Time).Content.ShouldBe(content);
        Tags(value).ShouldBe(tags, ignoreOrder: true);
        value.ShouldComeBack();
        return value;
    }

    public static PublicKey Key(string hex) => PublicKey.TryParse(hex, out var key) ? key : throw new FormatException(hex);

    public static EventId Id(string hex) => EventId.TryParse(hex, out var id) ? id : throw new FormatException(hex);

    public static RelayUrl Relay(string text) => RelayUrl.TryParse(text, out var url) ? url : throw new FormatException(text);
}

using System.Text.Json;

namespace NostrToolkit;

/// <summary>What a relay answers to a <see cref="ManagementCall"/>. The cases are nested here; there are no others.</summary>
public abstract record ManagementResult
{
    private protected ManagementResult()
    {
    }

    internal abstract void WriteMembers(Utf8JsonWriter writer);

    /// <summary>It is done: what every method answers that lists nothing.</summary>
    public sealed record Done : ManagementResult
    {
        internal override void WriteMembers(Utf8JsonWriter writer) => writer.WriteBoolean("result"u8, true);
    }

    /// <summary>It is not done.</summary>
    /// <param name="Message">Why, for people.</param>
    public sealed record Failure(string Message) : ManagementResult
    {
        internal override void WriteMembers(Utf8JsonWriter writer) => writer.WriteString("error"u8, Message);
    }

    /// <summary>The methods that the relay has.</summary>
    /// <param name="Names">Their names, also of such as this toolkit does not know.</param>
    public sealed record Methods(IReadOnlyList<string> Names) : ManagementResult
    {
        internal override void WriteMembers(Utf8JsonWriter writer) => WriteList(writer, Names, static (writer, name) => writer.WriteStringValue(name));
    }

    /// <summary>Keys that are banned, or allowed.</summary>
    /// <param name="Entries">Each with the reason that was given.</param>
    public sealed record PublicKeys(IReadOnlyList<Listed<PublicKey>> Entries) : ManagementResult
    {
        internal override void WriteMembers(Utf8JsonWriter writer) => WriteEntries(writer, "pubkey", Entries);
    }

    /// <summary>Events that are banned, or wait for a decision.</summary>
    /// <param name="Entries">Each with the reason that was given.</param>
    public sealed record Events(IReadOnlyList<Listed<EventId>> Entries) : ManagementResult
    {
        internal override void WriteMembers(Utf8JsonWriter writer) => WriteEntries(writer, "id", Entries);
    }

    /// <summary>Kinds that are accepted.</summary>
    /// <param name="Numbers">The kinds.</param>
    public sealed record Kinds(IReadOnlyList<Kind> Numbers) : ManagementResult
    {
        internal override void WriteMembers(Utf8JsonWriter writer)
            => WriteList(writer, Numbers, static (writer, kind) => writer.WriteNumberValue(kind.Number));
    }

    /// <summary>IP addresses that are blocked.</summary>
    /// <param name="Entries">Each with the reason that was given.</param>
    public sealed record Addresses(IReadOnlyList<Listed<string>> Entries) : ManagementResult
    {
        internal override void WriteMembers(Utf8JsonWriter writer) => WriteEntries(writer, "ip", Entries);
    }

    private static void WriteEntries<T>(Utf8JsonWriter writer, string member, IReadOnlyList<Listed<T>> entries)
        where T : notnull
        => WriteList(writer, entries, (writer, entry) =>
        {
            writer.WriteStartObject();
            writer.WriteString(member, entry.Value.ToString());
            if (entry.Reason is not null) writer.WriteString("reason"u8, entry.Reason);
            writer.WriteEndObject();
        });

    private static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> list, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray("result"u8);
        foreach (var element in list) write(writer, element);
        writer.WriteEndArray();
    }
}

/// <summary>An entry of one of a relay's lists.</summary>
/// <param name="Value">Who or what is listed.</param>
/// <param name="Reason">Why; may be null.</param>
public sealed record Listed<T>(T Value, string? Reason = null)
    where T : notnull;

using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>An event's members as raw JSON, to be made wrong one by one.</summary>
internal sealed record EventText
{
    private (string Name, string Value)[] Members { get; init; } =
    [
        ("id", $"\"{Samples.Usual.Event.Id}\""),
        ("pubkey", $"\"{Samples.Usual.Event.PublicKey}\""),
        ("created_at", "1700000000"),
        ("kind", "1"),
        ("tags", "[[\"t\",\"a\"]]"),
        ("content", "\"hello\""),
        ("sig", $"\"{Samples.Usual.Event.Signature}\""),
    ];

    public string Json => $"{{{string.Join(',', Members.Select(static member => $"\"{member.Name}\":{member.Value}"))}}}";

    public EventText With(string name, string value)
        => this with { Members = [.. Members.Select(member => member.Name == name ? (name, value) : member)] };

    public EventText Without(string name) => this with { Members = [.. Members.Where(member => member.Name != name)] };

    public EventText And(string name, string value) => this with { Members = [.. Members, (name, value)] };

    public EventText Renamed(string name, string to)
        => this with { Members = [.. Members.Select(member => member.Name == name ? (to, member.Value) : member)] };

    /// <summary>Where a member's value starts in the PublishMessage of this event.</summary>
    public int PositionOf(string name)
    {
        var message = $"[\"EVENT\",{Json}]";
        var start = message.LastIndexOf($"\"{name}\":", StringComparison.Ordinal) + name.Length + 3;
        return Encoding.UTF8.GetByteCount(message.AsSpan(0, start));
    }

    public ReadError Read(out EventView view)
    {
        var error = Faces.Read<PublishMessage>(Encoding.UTF8.GetBytes($"[\"EVENT\",{Json}]"), out var message);
        view = message.Event;
        return error;
    }
}

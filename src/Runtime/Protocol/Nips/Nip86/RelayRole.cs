using System.Text.Json;

namespace NostrToolkit;

/// <summary>A role that a relay gives to members (NIP-43, NIP-86).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Description">What it means.</param>
/// <param name="Color">Its hue, 0 to 360.</param>
/// <param name="Order">Its place when roles are shown.</param>
public sealed record RelayRole(string Id, string Label, string Description, long Color, long Order)
{
    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStringValue(Id);
        writer.WriteStringValue(Label);
        writer.WriteStringValue(Description);
        writer.WriteNumberValue(Color);
        writer.WriteNumberValue(Order);
    }
}

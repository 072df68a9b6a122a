using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>Valid traffic of every shape: a reader gives exactly the messages and control frames that it was made of.</summary>
internal sealed class MessagesTarget : IFuzzTarget
{
    private static readonly WireLimits Limits = new()
    {
        MaxControlFramesPerSecond = int.MaxValue,
        MaxInflatedBytes = ValidTraffic.MaxMessage,
        MaxMessageBytes = ValidTraffic.MaxMessage,
    };

    private readonly BufferPool _pool = new();
    private readonly Trace _read = new();
    private readonly ValidTraffic _traffic = new();

    public string Name => "messages";

    public IEnumerable<byte[]> Seeds => ValidTraffic.Seeds;

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var role = choices.Bool() ? PeerRole.Client : PeerRole.Server;
        var negotiation = Negotiation.Choose(ref choices);
        var pieces = choices.Pieces();
        var outcome = _traffic.Make(ref choices, role == PeerRole.Client ? PeerRole.Server : PeerRole.Client, negotiation);

        new Feed(role, _pool, Limits, negotiation?.Of(role)).Read(_traffic.Bytes, pieces, _read);
        Ensure.That(_read.IsSameAs(_traffic.Expected), "valid traffic gives the messages that it was made of");
        return outcome;
    }
}

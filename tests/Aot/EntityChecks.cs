using NostrToolkit.Corpus;

namespace NostrToolkit.Aot;

/// <summary>NIP-19: there and back, and damaged.</summary>
internal static class EntityChecks
{
    public static void Run(Checks checks)
    {
        foreach (var sample in EventCorpus.Create(50))
        {
            EventView.TryRead(sample.Json, out var view, out _);
            var relays = RelayHints.Create(["wss://relay.example/", "wss://other.example/"]);
            There(checks, new NostrEntity.Npub(view.PublicKey));
            There(checks, new NostrEntity.Note(view.Id));
            There(checks, new NostrEntity.Nprofile(view.PublicKey, relays));
            There(checks, new NostrEntity.Nevent(view.Id, relays, view.PublicKey, view.Kind));
            There(checks, new NostrEntity.Naddr("été", view.PublicKey, view.Kind, relays));
        }
    }

    private static void There(Checks checks, NostrEntity entity)
    {
        var text = Nip19.Encode(entity);
        checks.That(Nip19.TryDecode(text, out var back, out _) && back.Equals(entity), $"{text} is what it was");
        var damaged = text[..^1] + (text[^1] == 'q' ? 'p' : 'q');
        checks.That(!Nip19.TryDecode(damaged, out _, out _), $"{damaged} is refused");
    }
}

using System.Security.Cryptography;
using NostrToolkit.Corpus;

namespace NostrToolkit.Aot;

/// <summary>Typed kinds: read from events, written, signed, and read again.</summary>
internal static class KindChecks
{
    private static readonly ISignatureEngine Engine = SignatureEngine.Create();
    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();
    private static readonly SecretKey Key = SecretKey.Generate(Randomness);

    public static void Run(Checks checks)
    {
        var read = 0;
        foreach (var sample in EventCorpus.Create(300))
        {
            EventView.TryRead(sample.Json, out var view, out _);
            if (There<Metadata>(checks, view) || There<TextNote>(checks, view) || There<FollowList>(checks, view) || There<Reaction>(checks, view)
                || There<Report>(checks, view) || There<RelayListMetadata>(checks, view) || There<Article>(checks, view) || There<Repost>(checks, view))
                read++;
        }
        checks.That(read > 200, $"{read} events are what their kinds say");
    }

    private static bool There<T>(Checks checks, in EventView view)
        where T : class, INostrKind<T>
    {
        if (!T.TryRead(view, out var value, out var error))
        {
            checks.That(error.Kind != KindErrorKind.None, $"a {typeof(T).Name} that is none has an error");
            return false;
        }
        var signed = value.ToEvent(view.CreatedAt).Sign(Key, Engine, Randomness);
        checks.That(T.TryRead(signed.View, out var back, out _) && back.Equals(value), $"a {typeof(T).Name} is what it was", view.Json.Span);
        return true;
    }
}

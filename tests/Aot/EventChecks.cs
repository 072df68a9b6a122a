using NostrToolkit.Corpus;

namespace NostrToolkit.Aot;

/// <summary>Ids against NIP-01's slow form, signatures with both engines.</summary>
internal static class EventChecks
{
    private const int Events = 300;

    public static void Run(Checks checks)
    {
        var engines = new[] { SignatureEngineKind.Fastest, SignatureEngineKind.Managed }.Select(SignatureEngine.Create).ToArray();
        foreach (var engine in engines) Console.WriteLine(engine.Name);
        foreach (var sample in EventCorpus.Create(Events)) Check(checks, engines, sample);
    }

    private static void Check(Checks checks, ISignatureEngine[] engines, SampleMessage sample)
    {
        if (!EventView.TryRead(sample.Json, out var view, out _)) throw new InvalidOperationException("CodecChecks said that it is read.");
        checks.That(Values(view) == Values(sample.Event), "an event has the values it was made of", sample.Json);
        checks.That(CanonicalForm.ComputeId(view).ToString() == sample.Event.Id, "an id is that of the slow form", sample.Json);
        var forged = view with { Signature = new Signature(view.Signature.S, view.Signature.R) };
        foreach (var engine in engines)
        {
            var verifier = new EventVerifier(engine);
            checks.That(verifier.TryVerify(view, out _), $"{engine.Name} verifies", sample.Json);
            checks.That(!verifier.TryVerify(forged, out _), $"{engine.Name} refuses", sample.Json);
        }
    }

    private static string Values(in EventView view)
        => $"{view.Id} {view.PublicKey} {view.CreatedAt} {view.Kind} {view.Tags.Count} {view.Content} {view.Signature}";

    private static string Values(SampleEvent sample)
        => $"{sample.Id} {sample.PublicKey} {sample.CreatedAt} {sample.Kind} {sample.Tags.Count} {sample.Content} {sample.Signature}";
}

using System.Net;

namespace NostrToolkit.Relay;

/// <summary>What a browser shows at the relay's address: that it runs, and with what.</summary>
internal static class RelayPage
{
    public static string Render(RelayServer relay) => $$"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta http-equiv="refresh" content="5">
        <title>{{Text(relay.Options.Name)}}</title>
        <style>
          :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
          main { max-width: 40rem; margin: 4rem auto; padding: 0 1rem; }
          dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 2rem; }
          dt { opacity: .6; } dd { margin: 0; font-variant-numeric: tabular-nums; }
        </style>
        <main>
          <h1>{{Text(relay.Options.Name)}}</h1>
          <p>{{Text(relay.Options.Description)}} Point a Nostr client at this address with <code>ws://</code> or <code>wss://</code>.</p>
          <dl>
            <dt>Connections</dt><dd>{{relay.ConnectionCount:N0}}</dd>
            <dt>Subscriptions</dt><dd>{{relay.Hub.SubscriptionCount:N0}}</dd>
            <dt>Storage</dt><dd>{{Text(relay.Store.Name)}}</dd>
            <dt>Signatures</dt><dd>{{Text(relay.Verifier.Signatures.Name)}}</dd>
            <dt>Longest message</dt><dd>{{relay.Options.Limits.MaxMessageLength:N0}} bytes</dd>
            <dt>Stored events a filter</dt><dd>{{relay.Options.Limits.MaxLimit:N0}}</dd>
          </dl>
        </main>
        </html>
        """;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}

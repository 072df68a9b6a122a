using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Interop;

/// <summary>Our client and npm <c>ws</c> as its server, with every window and takeover that we can ask for.</summary>
public sealed class WsServerTests
{
    [Fact]
    public async Task Every_agreement_carries_every_kind_of_message()
    {
        var series = MessageSeries.OfAllKinds();
        using var server = NodeScript.Start("compression/server.mjs");
        var port = (await server.LineWithAsync("listening on ")).Split(' ')[^1];
        for (var bits = 9; bits <= 15; bits++)
            foreach (var sendTakeover in new[] { false, true })
                foreach (var receiveTakeover in new[] { false, true })
                {
                    var deflate = new DeflateOptions
                    {
                        SendWindowBits = bits,
                        ReceiveWindowBits = 24 - bits,
                        SendTakeover = sendTakeover,
                        ReceiveTakeover = receiveTakeover,
                        Threshold = 0,
                    };
                    await EchoAsync(new Uri($"ws://127.0.0.1:{port}/"), series, deflate);
                }
    }

    private static async Task EchoAsync(Uri uri, MessageSeries series, DeflateOptions deflate)
    {
        var options = new ConnectionOptions { Upgrade = new UpgradePolicy { Deflate = deflate } };
        var connection = await Connection.ConnectAsync(uri, options, CancellationToken.None).Soon();
        var agreed = connection.Deflate.ShouldNotBeNull();
        agreed.SendWindowBits.ShouldBe(deflate.SendWindowBits);
        agreed.ReceiveWindowBits.ShouldBe(deflate.ReceiveWindowBits);
        (agreed.SendTakeover, agreed.ReceiveTakeover).ShouldBe((deflate.SendTakeover, deflate.ReceiveTakeover));
        var (echoed, end) = await SeriesSender.RunAsync(connection, series).Soon();
        echoed.ShouldBe(series.Messages.Count);
        end.Status.ShouldBe(CloseStatus.NormalClosure);
        options.Buffers.RentedBytes.ShouldBe(0);
    }
}

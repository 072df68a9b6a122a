using NostrToolkit.Benchmarks.Connections;

return args switch
{
    ["idle"] => await IdleBenchmark.RunAsync(10_000),
    ["idle", var count] when int.TryParse(count, out var connections) => await IdleBenchmark.RunAsync(connections),
    ["serve-relay"] => await MeasuredServer.RunAsync(RelayUnderTest.StartAsync),
    ["serve-peer"] => await MeasuredServer.RunAsync(PeerUnderTest.StartAsync),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("idle [CONNECTIONS]");
    return 1;
}

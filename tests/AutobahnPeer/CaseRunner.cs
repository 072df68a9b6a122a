using System.Globalization;
using System.Text;

namespace NostrToolkit.AutobahnPeer;

/// <summary>What a fuzzing server expects of a client: ask how many cases there are, run each, ask for the report.</summary>
internal static class CaseRunner
{
    public static async Task<int> RunAsync(Uri server, string agent, ConnectionOptions options, CancellationToken cancellationToken)
    {
        var name = Uri.EscapeDataString(agent);
        var cases = await AskAsync(new Uri(server, "/getCaseCount"), options, cancellationToken);
        for (var i = 1; i <= cases; i++)
        {
            Console.Write($"\r{i} of {cases}");
            await EchoAsync(new Uri(server, $"/runCase?case={i}&agent={name}"), options, cancellationToken);
        }
        Console.WriteLine();
        await EchoAsync(new Uri(server, $"/updateReports?agent={name}"), options, cancellationToken);
        return 0;
    }

    private static async Task<int> AskAsync(Uri uri, ConnectionOptions options, CancellationToken cancellationToken)
    {
        var connection = await Connection.ConnectAsync(uri, options, cancellationToken);
        var answer = new Answer();
        await connection.RunAsync(answer, cancellationToken);
        return answer.Number;
    }

    private static async Task EchoAsync(Uri uri, ConnectionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await Connection.ConnectAsync(uri, options, cancellationToken);
            await Echo.RunAsync(connection, options, cancellationToken);
        }
        catch (ConnectionException e)
        {
            // A case may refuse its handshake; the next one follows.
            await Console.Error.WriteLineAsync(e.Message);
        }
    }

    private sealed class Answer : IMessageReceiver
    {
        public int Number { get; private set; }

        public ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
        {
            Number = int.Parse(Encoding.UTF8.GetString(message.Span), CultureInfo.InvariantCulture);
            return default;
        }
    }
}

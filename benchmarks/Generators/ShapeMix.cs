namespace NostrToolkit.Benchmarks.Generation;

/// <summary>Types as a large project has them: messages of 2 to 6 elements, objects of 3 to 8 members, some of them inside of others. Always the same.</summary>
internal static class ShapeMix
{
    private static readonly (string Ours, string Peer)[] Values =
    [
        ("long", "long"), ("bool", "bool"), ("EventId", "string"), ("PublicKey", "string"), ("Kind", "int"), ("UnixTime", "long"),
        ("JsonString", "string"), ("SubscriptionId", "string"), ("JsonList<PublicKey>", "string[]"), ("JsonList<Kind>", "int[]"),
    ];

    private static readonly string[] Words =
        ["Amount", "Author", "Balance", "Channel", "CreatedAt", "Device", "Event", "Group", "Height", "Invoice", "Label", "Network", "Owner", "Query", "Relay", "Status"];

    /// <param name="count">How many; two of five are objects.</param>
    public static IReadOnlyList<Shape> Create(int count)
    {
        var random = new Random(20261125);
        var objects = Enumerable.Range(0, count * 2 / 5).Select(index => new Shape($"{Words[index % Words.Length]}Info{index}", null, Fields(random, random.Next(3, 9)))).ToList();
        var messages = Enumerable.Range(0, count - objects.Count).Select(index =>
        {
            var fields = Fields(random, random.Next(2, 7));
            // Every third message carries an object, in the place of its first element.
            if (index % 3 == 0) fields[0] = fields[0] with { Ours = objects[index % objects.Count].Name, Peer = objects[index % objects.Count].Name };
            return new Shape($"{Words[index % Words.Length]}Message{index}", $"X-{Words[index % Words.Length].ToUpperInvariant()}-{index}", fields);
        });
        return [.. objects, .. messages];
    }

    // What may be missing comes last, as it must in a message.
    private static List<Field> Fields(Random random, int count)
    {
        var required = random.Next(1, count + 1);
        return [.. random.GetItems(Words, 64).Distinct().Take(count).Select((word, index) =>
        {
            var (ours, peer) = Values[random.Next(Values.Length)];
            return new Field(word, ours, peer, IsOptional: index >= required);
        })];
    }
}

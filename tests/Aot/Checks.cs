namespace NostrToolkit.Aot;

/// <summary>Counts what was compared, and says what differs.</summary>
internal sealed class Checks
{
    private const int MostReported = 20;

    public int Count { get; private set; }

    public int Wrong { get; private set; }

    /// <summary>One comparison.</summary>
    /// <param name="holds">Its outcome.</param>
    /// <param name="what">What was to hold; <paramref name="subject"/> says of what.</param>
    /// <param name="subject">A text, or nothing.</param>
    public void That(bool holds, string what, ReadOnlySpan<byte> subject = default)
    {
        Count++;
        if (holds || ++Wrong > MostReported) return;
        Console.WriteLine($"wrong: {what} {System.Text.Encoding.UTF8.GetString(subject)}");
    }
}

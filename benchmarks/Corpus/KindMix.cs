namespace NostrToolkit.Corpus;

/// <summary>How often each kind occurs, in percent.</summary>
internal static class KindMix
{
    private static readonly (int Kind, int Percent)[] Shares =
        [(1, 45), (7, 25), (0, 5), (6, 5), (9735, 5), (3, 3), (4, 3), (10002, 3), (30023, 4), (1984, 2)];

    public static int Draw(Dice dice)
    {
        var left = dice.Below(100);
        foreach (var (kind, percent) in Shares)
        {
            if (left < percent) return kind;
            left -= percent;
        }
        throw new InvalidOperationException("The shares do not add up to 100.");
    }
}

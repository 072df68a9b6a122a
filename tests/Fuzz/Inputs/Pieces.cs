namespace NostrToolkit.Fuzz;

/// <summary>The lengths of the pieces that bytes arrive in: three of them, again and again.</summary>
internal readonly struct Pieces
{
    private readonly int _first, _second, _third;

    /// <summary>Three lengths of 1 to 128 bytes, or of up to 4 KB.</summary>
    public Pieces(ReadOnlySpan<byte> choices)
        : this(Length(choices[0]), Length(choices[1]), Length(choices[2]))
    {
    }

    private Pieces(int first, int second, int third) => (_first, _second, _third) = (first, second, third);

    public static Pieces Whole { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue);

    public static Pieces SingleBytes { get; } = new(1, 1, 1);

    /// <summary>The length of a piece when so many bytes are left.</summary>
    public int Next(int index, int left) => Math.Min(left, (index % 3) switch { 0 => _first, 1 => _second, _ => _third });

    private static int Length(byte choice) => choice < 128 ? choice + 1 : (choice - 127) * 32;
}

using System.Numerics;

namespace NostrToolkit.Fuzz;

/// <summary>
/// What an input came to, in so few words that two inputs that differ in nothing of interest come to the same. An input with a new outcome
/// is kept and mutated further: feedback that costs nothing, where the coverage of the code would cost instrumenting it.
/// </summary>
internal struct Outcome
{
    private ulong _signature;

    /// <summary>A hash of all that was added.</summary>
    public readonly ulong Signature => _signature;

    /// <summary>Adds a status, a code or a small number.</summary>
    public void Add(int value) => _signature = (BitOperations.RotateLeft(_signature, 23) ^ (uint)value) * 0x9E3779B97F4A7C15;

    /// <summary>Adds a yes or a no.</summary>
    public void Add(bool value) => Add(value ? 1 : 0);

    /// <summary>Adds the order of magnitude of a size, as one of 16.</summary>
    public void AddSize(long size) => Add(Magnitude(size));

    /// <summary>0 to 15: the number of binary digits of a size, in twos.</summary>
    public static int Magnitude(long size) => Math.Min(15, (BitOperations.Log2((ulong)size + 1) + 1) / 2);
}

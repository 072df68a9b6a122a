using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// How many different authors there are, about, in 256 bytes (NIP-45): each key goes to one of 256 registers, which keeps the longest run
/// of zeros seen. What several relays have counted is merged without counting anybody twice. The standard error is 6.5 %. Not thread-safe.
/// </summary>
public sealed class HyperLogLog
{
    /// <summary>The number of registers, one byte each.</summary>
    public const int RegisterCount = 256;

    /// <summary>The smallest and the largest offset that <see cref="Nip45.OffsetOf"/> gives.</summary>
    private const int MinOffset = 8, MaxOffset = 23;

    // Flajolet, Fusy, Gandouet and Meunier, "HyperLogLog" (2007), figure 3.
    private const double Alpha = 0.7213 / (1 + 1.079 / RegisterCount);

    private readonly byte[] _registers = new byte[RegisterCount];

    /// <summary>The registers.</summary>
    public ReadOnlySpan<byte> Registers => _registers;

    /// <summary>Parses exactly 512 lowercase hex digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out HyperLogLog value)
    {
        value = new HyperLogLog();
        return Hex.TryDecode(hex, value._registers);
    }

    /// <summary>A counter that goes on from what a relay has counted.</summary>
    public static HyperLogLog From(in HllRegisters registers)
    {
        var value = new HyperLogLog();
        registers.CopyTo(value._registers);
        return value;
    }

    /// <summary>Counts an author; one who has been counted makes no difference. Allocates nothing.</summary>
    /// <param name="author">The author of an event that matches the filter.</param>
    /// <param name="offset">The byte of the key that names the register; the zeros behind it are counted. See <see cref="Nip45"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not from 8 to 23.</exception>
    public void Add(PublicKey author, int offset)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(offset, MinOffset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, MaxOffset);
        var key = author.Bytes;
        ReadOnlySpan<byte> bytes = key;
        ref var register = ref _registers[bytes[offset]];
        var zeros = LeadingZeros.Count(bytes[(offset + 1)..]) + 1;
        register = (byte)Math.Max(register, zeros);
    }

    /// <summary>Takes in what another one has counted with the same offset: the larger value of each register.</summary>
    public void Merge(HyperLogLog other)
    {
        for (var i = 0; i < RegisterCount; i++) _registers[i] = Math.Max(_registers[i], other._registers[i]);
    }

    /// <summary>About how many authors were counted: the harmonic mean of the registers, and linear counting where few were.</summary>
    public double Estimate()
    {
        double sum = 0;
        var empty = 0;
        foreach (var register in _registers)
        {
            sum += Math.ScaleB(1, -register);
            if (register == 0) empty++;
        }
        var raw = Alpha * RegisterCount * RegisterCount / sum;
        return raw <= 2.5 * RegisterCount && empty > 0 ? RegisterCount * Math.Log((double)RegisterCount / empty) : raw;
    }

    /// <summary>The registers as they stand in a COUNT. Allocates.</summary>
    public HllRegisters ToRegisters() => HllRegisters.Create(_registers);

    /// <summary>512 lowercase hex digits: the <c>hll</c> of a COUNT.</summary>
    public override string ToString() => Convert.ToHexStringLower(_registers);
}

using System.Security.Cryptography;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The hash of ids is SHA-256, by whichever library.</summary>
public sealed class Sha256Tests
{
    // Around every multiple of a block, and what padding needs.
    public static IEnumerable<int> Lengths => Enumerable.Range(0, 400).Append(65_536).Append(1_000_003);

    [Fact]
    public void A_text_of_any_length_has_the_hash_of_the_platform()
    {
        Span<byte> hash = stackalloc byte[32];
        foreach (var length in Lengths)
        {
            var text = Pattern(length);
            Sha256.Hash(text, hash);
            Convert.ToHexStringLower(hash).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(text)), $"{length} bytes");
        }
    }

    [Fact]
    public void The_library_of_this_system_is_found_where_it_is_looked_for()
    {
        var library = Libcrypto.Find();
        if (!OperatingSystem.IsLinux())
        {
            library.ShouldBeNull();
            return;
        }
        Span<byte> hash = stackalloc byte[32];
        foreach (var length in Lengths)
        {
            library.ShouldNotBeNull().TryHash(Pattern(length), hash).ShouldBeTrue();
            hash.SequenceEqual(SHA256.HashData(Pattern(length))).ShouldBeTrue($"{length} bytes");
        }
    }

    [Fact]
    public void A_hash_that_does_not_fit_is_not_written()
    {
        if (Libcrypto.Find() is { } library) Should.Throw<ArgumentOutOfRangeException>(() => library.TryHash([], new byte[31]));
    }

    [Fact]
    public void A_system_without_the_library_hashes_as_the_platform_does() => HashesWith(null);

    [Fact]
    public void A_library_that_fails_is_not_relied_on()
    {
        HashesWith(Libraries.FailingAtFirst);
        HashesWith(Libraries.FailingAtLast);
        Sha256.IsRight(Libraries.FailingAtFirst).ShouldBeFalse();
        Sha256.IsRight(Libraries.FailingAtLast).ShouldBeFalse();
    }

    [Fact]
    public void A_library_with_another_result_is_refused() => Sha256.IsRight(Libraries.Wrong).ShouldBeFalse();

    [Fact]
    public void The_context_of_the_library_of_this_system_is_as_long_as_we_think()
    {
        if (OperatingSystem.IsLinux()) Libraries.ContextLength().ShouldBe(112);
    }

    [Theory]
    [InlineData("0\n", false)]
    [InlineData("1\n", true)]
    [InlineData("", true)]
    public void In_FIPS_mode_the_library_is_left_alone(string content, bool expected)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, content);
        Libcrypto.IsFipsMode(file).ShouldBe(expected);
        File.Delete(file);
        Libcrypto.IsFipsMode(file).ShouldBeFalse();
    }

    private static void HashesWith(Libcrypto? library)
    {
        Span<byte> hash = stackalloc byte[32];
        foreach (var length in Lengths)
        {
            Sha256.Hash(library, Pattern(length), hash);
            hash.SequenceEqual(SHA256.HashData(Pattern(length))).ShouldBeTrue($"{length} bytes");
        }
    }

    private static byte[] Pattern(int length) => [.. Enumerable.Range(0, length).Select(static i => (byte)(i * 31 >> 2))];
}

namespace NostrToolkit.Protocol.Tests;

/// <summary>BIP-173, its own examples included.</summary>
public sealed class Bech32Tests
{
    [Theory]
    [InlineData("A12UEL5L", "")]
    [InlineData("a12uel5l", "")]
    [InlineData("an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs", "")]
    [InlineData("?1ezyfcl", "")]
    public void Reads_the_valid_examples_without_data(string text, string hex)
    {
        Decode(text, out var prefix, out var data).ShouldBe(default);
        prefix.ShouldBe(text[..text.LastIndexOf('1')]);
        Convert.ToHexStringLower(data).ShouldBe(hex);
    }

    [Theory]
    [InlineData("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "00443214c74254b635cf84653a56d7c675be77df")]
    [InlineData("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "c5f38b70305f519bf66d85fb6cf03058f3dde463ecd7918f2dc743918f2d")]
    public void Reads_the_valid_examples_that_are_whole_bytes(string text, string hex)
    {
        Decode(text, out var prefix, out var data).ShouldBe(default);
        Convert.ToHexStringLower(data).ShouldBe(hex);
        Bech32.Encode(prefix, data).ShouldBe(text);
    }

    [Theory]
    [InlineData(" 1nwldj5", EntityErrorKind.InvalidCharacter, 0)]
    [InlineData("\u007F1axkwrx", EntityErrorKind.InvalidCharacter, 0)]
    [InlineData("\u00801eym55h", EntityErrorKind.InvalidCharacter, 0)]
    [InlineData("an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx", EntityErrorKind.TooLong, 83)]
    [InlineData("pzry9x0s0muk", EntityErrorKind.MissingSeparator, 0)]
    [InlineData("1pzry9x0s0muk", EntityErrorKind.MissingSeparator, 0)]
    [InlineData("x1b4n0q5v", EntityErrorKind.InvalidCharacter, 2)]
    [InlineData("li1dgmt3", EntityErrorKind.TooShort, 8)]
    [InlineData("de1lg7wt\u00FF", EntityErrorKind.InvalidCharacter, 8)]
    [InlineData("A1G7SGD8", EntityErrorKind.WrongChecksum, 2)]
    [InlineData("10a06t8", EntityErrorKind.MissingSeparator, 0)]
    [InlineData("1qzzfhee", EntityErrorKind.MissingSeparator, 0)]
    [InlineData("", EntityErrorKind.MissingSeparator, 0)]
    [InlineData("a12UEL5L", EntityErrorKind.MixedCase, 3)]
    [InlineData("A12uEL5L", EntityErrorKind.MixedCase, 3)]
    public void Refuses_the_invalid_examples_and_says_where(string text, EntityErrorKind kind, int position)
        => Decode(text, out _, out _).ShouldBe(new EntityError(kind, position));

    [Fact]
    public void Refuses_the_checksum_of_bech32m()
        => Decode("a1lqfn3a", out _, out _).ShouldBe(new EntityError(EntityErrorKind.WrongChecksum, 2));

    [Theory]
    [InlineData("q")]
    [InlineData("qqq")]
    [InlineData("qqqqqq")]
    // A byte takes two characters, two bytes take four: these have a character too many.
    public void Refuses_a_character_that_no_byte_needs(string symbols)
        => Decode(SlowBech32.WithChecksum("a", symbols), out _, out _).ShouldBe(new EntityError(EntityErrorKind.InvalidPadding, symbols.Length + 1));

    [Fact]
    public void Refuses_bits_that_are_not_zero()
    {
        Decode(SlowBech32.WithChecksum("a", "qq"), out _, out var data).ShouldBe(default);
        data.ShouldBe([0]);
        Decode(SlowBech32.WithChecksum("a", "qp"), out _, out _).ShouldBe(new EntityError(EntityErrorKind.InvalidPadding, 3));
        Decode(SlowBech32.WithChecksum("a", "qr"), out _, out _).ShouldBe(new EntityError(EntityErrorKind.InvalidPadding, 3));
    }

    [Fact]
    public void One_wrong_character_anywhere_is_found()
    {
        const string text = "npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6";
        for (var i = 5; i < text.Length; i++)
        {
            foreach (var wrong in "qpzry9x8gf2tvdw0s3jn54khce6mua7l")
            {
                if (wrong == text[i]) continue;
                Decode($"{text[..i]}{wrong}{text[(i + 1)..]}", out _, out _).Kind.ShouldBe(EntityErrorKind.WrongChecksum);
            }
        }
    }

    [Fact]
    public void The_longest_text_can_be_read_and_a_longer_one_is_refused()
    {
        var longest = Bech32.Encode("a", new byte[Bech32.MaxBytes]);
        longest.Length.ShouldBeInRange(Bech32.MaxLength - 1, Bech32.MaxLength);
        Decode(longest, out _, out var data).ShouldBe(default);
        data.Length.ShouldBe(Bech32.MaxBytes);
        Decode(new string('q', Bech32.MaxLength + 1), out _, out _).ShouldBe(new EntityError(EntityErrorKind.TooLong, Bech32.MaxLength));
        Should.Throw<ArgumentException>(static () => Bech32.Encode("ab", new byte[Bech32.MaxBytes]));
    }

    [Fact]
    public void Data_that_does_not_fit_its_place_is_refused()
    {
        var text = Bech32.Encode("a", new byte[10]);
        Bech32.TryDecode(text, new byte[9], out _, out _, out var error).ShouldBeFalse();
        error.Kind.ShouldBe(EntityErrorKind.TooLong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("é")]
    public void A_prefix_that_is_none_is_refused(string prefix)
        => Should.Throw<ArgumentException>(() => Bech32.Encode(prefix, new byte[1]));

    private static EntityError Decode(string text, out string prefix, out byte[] data)
    {
        var bytes = new byte[Bech32.MaxBytes];
        Bech32.TryDecode(text, bytes, out var prefixLength, out var length, out var error).ShouldBe(error == default);
        (prefix, data) = (text[..Math.Min(prefixLength, text.Length)], bytes[..length]);
        return error;
    }
}

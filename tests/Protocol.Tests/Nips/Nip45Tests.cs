using System.Security.Cryptography;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip45Tests
{
    // The NIP's own example: what a relay has that counted 16,578 followers.
    private const string Followers =
        "0607070505060806050508060707070706090d080b0605090607070b07090606060b070507070905080708080508040706090608070708050707080506050904"
        + "0a0b06060704060405070706080607050907070b08060808080b080607090a06060805060604070908050607060805050d05060906090809080807050e070507"
        + "0507060907060606070708080b0807070708080706060609080705060604060409070a0808050a0506050b0810060a0908070709080b0a070508060605080606"
        + "07080606080707050806080c0a0707070a080808050608080f070506070706070a0908090c080708080806090508060606090906060d07050708080405070708";

    private static readonly string Digits = "0123456789abcdef0123456789abcdef" + "5" + "123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("{0}", 5 + 8)]
    [InlineData("30023:{0}:a:b", 5 + 8)]
    [InlineData("0:{0}:", 5 + 8)]
    // SHA-256 of "bitcoin" is 6b88c087247aa2f07ee1c5956b8e1a9f4c7f892a70e324f1bb3d161e05ca107b, that of "" e3b0c44298fc1c149afbf4c8996fb92427ae41e4...
    [InlineData("bitcoin", 4 + 8)]
    [InlineData("", 2 + 8)]
    public void The_offset_is_a_digit_and_8(string format, int offset)
        => Nip45.OffsetOf(JsonString.Create(string.Format(format, Digits))).ShouldBe(offset);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("30023:{1}:d")]
    [InlineData("30023:{0}")]
    [InlineData("{1}")]
    [InlineData("a \"b\" 写真")]
    public void Anything_that_is_no_id_key_or_address_is_hashed(string format)
    {
        var text = string.Format(format, Digits, Digits.ToUpperInvariant());
        var digit = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[32];
        Nip45.OffsetOf(JsonString.Create(text)).ShouldBe(Convert.ToInt32($"{digit}", 16) + 8);
    }

    [Theory]
    [InlineData("{{\"#e\":[\"{0}\"],\"kinds\":[7]}}", 5 + 8)]
    [InlineData("{{\"kinds\":[1111],\"#A\":[\"30023:{0}:\"]}}", 5 + 8)]
    [InlineData("{{\"#t\":[\"bitcoin\",\"x\"],\"#e\":[\"{0}\"]}}", 4 + 8)]
    [InlineData("{{\"#t\":[\"\\u0062itcoin\"]}}", 4 + 8)]
    [InlineData("{{\"kinds\":[1]}}", 0)]
    [InlineData("{{\"#t\":[]}}", 0)]
    public void The_first_value_of_the_first_tag_of_a_filter_counts(string format, int offset)
    {
        ReqMessage.TryRead(Encoding.UTF8.GetBytes($"[\"REQ\",\"s\",{string.Format(format, Digits)}]"), out var request, out var error)
            .ShouldBeTrue(error.ToString());
        foreach (var filter in request.Filters)
        {
            Nip45.TryGetOffset(filter, out var found).ShouldBe(offset > 0);
            found.ShouldBe(offset);
        }
    }

    [Theory]
    [InlineData(8, "ab80", 0xAB, 1)]
    [InlineData(8, "ab01", 0xAB, 8)]
    [InlineData(23, "0040", 0, 2)]
    [InlineData(10, "ff000001", 0xFF, 24)]
    // Nothing but zeros to the end of the key.
    [InlineData(23, "07", 7, 65)]
    [InlineData(8, "07", 7, 185)]
    public void A_key_goes_to_the_register_of_a_byte_and_leaves_the_zeros_behind_it(int offset, string bytes, int register, int value)
    {
        byte[] key = [.. new byte[offset], .. Convert.FromHexString(bytes)];
        var counter = new HyperLogLog();
        counter.Add(new PublicKey(Bytes32.From([.. key, .. new byte[32 - key.Length]])), offset);
        for (var i = 0; i < HyperLogLog.RegisterCount; i++) counter.Registers[i].ShouldBe((byte)(i == register ? value : 0));
    }

    [Fact]
    public void A_register_keeps_the_largest_value()
    {
        var counter = new HyperLogLog();
        foreach (var second in new byte[] { 0x20, 0x01, 0x80 })
            counter.Add(new PublicKey(Bytes32.From([.. new byte[8], 5, second, .. new byte[22]])), 8);
        counter.Registers[5].ShouldBe((byte)8);
    }

    [Fact]
    public void The_example_of_the_NIP_is_near_its_count()
    {
        HyperLogLog.TryParse(Followers, out var counter).ShouldBeTrue();
        counter.ToString().ShouldBe(Followers);
        // Twice the standard error.
        counter.Estimate().ShouldBeInRange(16578 * 0.87, 16578 * 1.13);
        counter.Estimate().ShouldBe(15070.4, 0.1);
        HyperLogLog.From(counter.ToRegisters()).ToString().ShouldBe(Followers);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(510)]
    [InlineData(514)]
    public void Another_number_of_digits_is_refused(int count)
    {
        HyperLogLog.TryParse(new string('0', count), out _).ShouldBeFalse();
        HyperLogLog.TryParse(new string('A', 512), out _).ShouldBeFalse();
    }

    // Fixed seeds. The standard error is 1.04 / 16 of the count; below 640 linear counting does better.
    [Theory]
    [InlineData(1, 0.01)]
    [InlineData(10, 0.05)]
    [InlineData(100, 0.075)]
    [InlineData(600, 0.075)]
    [InlineData(1000, 0.075)]
    [InlineData(10_000, 0.075)]
    [InlineData(100_000, 0.075)]
    public void An_estimate_errs_by_little(int count, double error)
    {
        const int rounds = 60;
        var errors = Enumerable.Range(0, rounds).Select(seed =>
        {
            var random = new Random(1000 * count + seed);
            var counter = new HyperLogLog();
            var offset = 8 + seed % 16;
            for (var i = 0; i < count; i++) counter.Add(Key(random), offset);
            return counter.Estimate() / count - 1;
        }).ToArray();
        Math.Sqrt(errors.Average(static value => value * value)).ShouldBeLessThan(error);
        // No bias worth the name: three standard errors of the mean.
        Math.Abs(errors.Average()).ShouldBeLessThan(3 * error / Math.Sqrt(rounds));
    }

    [Fact]
    public void Merged_counters_are_the_counter_of_all()
    {
        var random = new Random(7);
        HyperLogLog one = new(), two = new(), all = new();
        for (var i = 0; i < 3000; i++)
        {
            var key = Key(random);
            if (i < 2000) one.Add(key, 12);
            if (i >= 1000) two.Add(key, 12);
            all.Add(key, 12);
        }
        one.Merge(two);
        one.ToString().ShouldBe(all.ToString());
        two.ToString().ShouldNotBe(all.ToString());
    }

    [Fact]
    public void Nobody_is_no_one()
    {
        new HyperLogLog().Estimate().ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(static () => new HyperLogLog().Add(default, 7));
        Should.Throw<ArgumentOutOfRangeException>(static () => new HyperLogLog().Add(default, 24));
    }

    private static PublicKey Key(Random random)
    {
        var bytes = new byte[32];
        random.NextBytes(bytes);
        return new PublicKey(Bytes32.From(bytes));
    }
}

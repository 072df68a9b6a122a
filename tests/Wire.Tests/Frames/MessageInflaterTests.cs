namespace NostrToolkit.Wire.Tests;

public sealed class MessageInflaterTests
{
    private readonly BufferPool _pool = new();

    private static byte[] Hello => new BitString().Fixed().Literals("Hello"u8).End().Flush().Bytes;

    private static byte[] Again => new BitString().Fixed().Match(5, 5).End().Flush().Bytes;

    [Fact]
    public void Without_takeover_it_holds_nothing_between_messages()
    {
        var inflater = new MessageInflater(Agreements.NoTakeover, _pool);
        Inflate(inflater, Hello).ShouldBe("Hello");
        _pool.RentedBytes.ShouldBe(0);
        Inflate(inflater, Again).ShouldBeNull("the message before is gone");
        inflater.Release();
    }

    [Fact]
    public void With_takeover_it_holds_the_window_until_it_is_released()
    {
        var inflater = new MessageInflater(Agreements.Takeover, _pool);
        Inflate(inflater, Hello).ShouldBe("Hello");
        Inflate(inflater, Again).ShouldBe("Hello");
        _pool.RentedBytes.ShouldBe(512);
        inflater.Release();
        inflater.Release();
        _pool.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public void Data_without_its_end_is_incomplete()
    {
        var inflater = new MessageInflater(Agreements.Takeover, _pool);
        Inflate(inflater, Hello[..^1]).ShouldBeNull();
        inflater.Release();
    }

    [Fact]
    public void The_inflater_goes_back_to_its_pool_after_each_message()
    {
        var agreement = Agreements.Of(takeover: false);
        var lent = agreement.Options.Pool.RentInflater(15);
        agreement.Options.Pool.Return(lent);
        var inflater = new MessageInflater(agreement, _pool);
        Inflate(inflater, Hello);
        agreement.Options.Pool.RentInflater(15).ShouldBeSameAs(lent);
    }

    [Fact]
    public void Releasing_in_the_middle_of_a_message_gives_the_inflater_back()
    {
        var agreement = Agreements.Of(takeover: false);
        var lent = agreement.Options.Pool.RentInflater(15);
        agreement.Options.Pool.Return(lent);
        var inflater = new MessageInflater(agreement, _pool);
        inflater.Begin();
        agreement.Options.Pool.RentInflater(15).ShouldNotBeSameAs(lent, "it is lent");
        inflater.Release();
        agreement.Options.Pool.RentInflater(15).ShouldBeSameAs(lent);
    }

    private static string? Inflate(MessageInflater inflater, ReadOnlySpan<byte> payload)
    {
        Span<byte> output = new byte[100];
        var written = 0;
        inflater.Begin();
        var status = inflater.Inflate(ref payload, output, ref written);
        var isComplete = inflater.TryEnd(output[..written]);
        return status == InflateStatus.NeedInput && isComplete ? System.Text.Encoding.ASCII.GetString(output[..written]) : null;
    }
}

using System.Buffers.Binary;
using CsCheck;

namespace NostrToolkit.Protocol.Tests;

/// <summary>What a cache finds was put there, whatever else is going on, in memory that does not grow.</summary>
public sealed class SetAssociativeCacheTests
{
    private const int KeyLength = 32;
    private const int ValueLength = 64;

    [Theory]
    [InlineData(1, 8)]
    [InlineData(8, 8)]
    [InlineData(9, 16)]
    [InlineData(8_192, 8_192)]
    [InlineData(8_193, 16_384)]
    public void Room_is_rounded_up_to_whole_sets(int asked, int given)
    {
        var cache = New(asked);
        cache.Capacity.ShouldBe(given);
        cache.Bytes.ShouldBe(given * (KeyLength + ValueLength) + given / 8 * 24);
    }

    [Fact]
    public void Finds_what_was_added_and_nothing_else() =>
        Gen.Byte.Array[KeyLength].HashSet[1, 100].Sample(static keys =>
        {
            // Eight of a hundred may fall into one set, hardly nine of them into one of 1,024.
            var cache = New(8_192);
            var added = keys.Take(keys.Count / 2).ToArray();
            foreach (var key in added) cache.Add(key, ValueOf(key));

            foreach (var key in added) Find(cache, key).ShouldBe(ValueOf(key));
            foreach (var key in keys.Skip(keys.Count / 2)) Find(cache, key).ShouldBeNull();
        });

    [Fact]
    public void A_key_of_zeros_is_not_what_an_empty_entry_has() => Find(New(8), new byte[KeyLength]).ShouldBeNull();

    [Fact]
    public void All_bytes_of_a_key_count()
    {
        var cache = New(8);
        var key = Enumerable.Range(1, KeyLength).Select(static number => (byte)number).ToArray();
        cache.Add(key, ValueOf(key));
        for (var bit = 0; bit < KeyLength * 8; bit++)
        {
            key[bit / 8] ^= (byte)(1 << (bit % 8));
            Find(cache, key).ShouldBeNull($"bit {bit}");
            key[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        Find(cache, key).ShouldNotBeNull();
    }

    [Fact]
    public void What_is_there_is_not_added_again()
    {
        var cache = New(8);
        for (var time = 0; time < 100; time++) cache.Add(Key(0), ValueOf(Key(0)));
        for (var number = 1; number < 8; number++) cache.Add(Key(number), ValueOf(Key(number)));
        Enumerable.Range(0, 8).ShouldAllBe(number => Find(cache, Key(number)) != null);
    }

    [Fact]
    public void The_oldest_unused_entry_goes_first()
    {
        var cache = New(8);
        for (var number = 0; number < 8; number++) cache.Add(Key(number), ValueOf(Key(number)));
        Find(cache, Key(0)).ShouldNotBeNull();

        for (var number = 8; number < 11; number++) cache.Add(Key(number), ValueOf(Key(number)));

        Enumerable.Range(0, 11).Where(number => Find(cache, Key(number)) is null).ShouldBe([1, 2, 3]);
    }

    // Ten keys seen once for each look-up of an author that posts often; 64 such authors, room for 1,024.
    [Fact]
    public void A_million_strangers_do_not_push_out_those_who_are_in_use()
    {
        var cache = New(1_024);
        var (stranger, found, asked) = (1_000, 0, 0);
        while (stranger < 1_000_000)
        {
            var regular = Key(asked++ % 64);
            if (Find(cache, regular) is null) cache.Add(regular, ValueOf(regular));
            else found++;
            for (var time = 0; time < 10; time++, stranger++) cache.Add(Key(stranger), ValueOf(Key(stranger)));
        }

        ((double)found / asked).ShouldBeGreaterThan(0.9);
        cache.Bytes.ShouldBe(New(1_024).Bytes);
    }

    [Fact]
    public void Yesterdays_entries_give_way_to_todays()
    {
        var cache = New(8);
        for (var time = 0; time < 1_000; time++) Touch(cache, Key(time % 8));
        for (var time = 0; time < 1_000; time++) Touch(cache, Key(100 + time % 8));
        Enumerable.Range(100, 8).ShouldAllBe(number => Find(cache, Key(number)) != null);
    }

    // One set for twenty keys, and values that take long to copy: readers and writers meet all the time. A torn entry would have the value
    // of another key.
    [Fact]
    public void Threads_never_see_half_an_entry()
    {
        const int LongValue = 16_384;
        var cache = new SetAssociativeCache(8, KeyLength, LongValue);
        var found = 0;
        Parallel.For(0, 4, worker =>
        {
            var random = new Random(worker);
            var (value, other) = (new byte[LongValue], new byte[LongValue]);
            for (var time = 0; time < 100_000; time++)
            {
                var number = random.Next(20);
                var key = Key(number);
                if (cache.TryGet(key, value))
                {
                    value.AsSpan().ContainsAnyExcept((byte)number).ShouldBeFalse();
                    Interlocked.Increment(ref found);
                }
                else
                {
                    other.AsSpan().Fill((byte)number);
                    cache.Add(key, other);
                }
            }
        });
        found.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Neither_way_allocates()
    {
        var cache = New(64);
        byte[][] keys = [.. Enumerable.Range(0, 1_000).Select(Key)];
        var value = new byte[ValueLength];
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var key in keys)
            if (!cache.TryGet(key, value)) cache.Add(key, value);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static SetAssociativeCache New(int capacity) => new(capacity, KeyLength, ValueLength);

    private static byte[]? Find(SetAssociativeCache cache, byte[] key)
    {
        var value = new byte[ValueLength];
        return cache.TryGet(key, value) ? value : null;
    }

    private static void Touch(SetAssociativeCache cache, byte[] key)
    {
        if (Find(cache, key) is null) cache.Add(key, ValueOf(key));
    }

    private static byte[] Key(int number)
    {
        var key = new byte[KeyLength];
        BinaryPrimitives.WriteInt32LittleEndian(key.AsSpan(number % (KeyLength - 4)), number + 1);
        return key;
    }

    private static byte[] ValueOf(byte[] key) => [.. key, .. key.Reverse()];
}

using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Mining, NIP-13.</summary>
public sealed class MiningTests
{
    private const string Author = "a48380f4cfcc1ad5378294fcac36439770f9c878dd880ffa94bb74ea54a6f243";

    private static readonly UnsignedEvent Note = new()
    {
        Kind = 1,
        CreatedAt = new UnixTime(1651794653),
        Content = "It's just me mining my own business",
    };

    [Fact]
    public void The_example_of_the_NIP_is_found()
    {
        var mined = Mine(Note, 20, new MiningOptions { FirstNonce = 776_000, Threads = 2 });
        mined.Tags.ShouldBe([["nonce", "776797", "20"]]);
        mined.ShouldBe(Note with { Tags = mined.Tags });
        IdOf(mined).ShouldBe("000006d8c378af1779d2feebc7603a125d99eca0ccf1085959b307f64e5dd358");
    }

    // 95 and 950: the nonce grows by a digit on the way.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(8, 0)]
    [InlineData(8, 95)]
    [InlineData(9, 950)]
    [InlineData(12, 123_456_789_012)]
    public void The_first_nonce_that_will_do_is_found_by_any_number_of_threads(int target, long first)
    {
        var draft = Note with { Content = "\"quoted\"\n\u0001\u2028😀", Tags = [["t", "a\\b"], ["nonce", "1", "2"], ["d"]] };
        var expected = first;
        while (Difficulty(With(draft, expected, target)) < target) expected++;
        foreach (var threads in new[] { 1, 2, 5 })
        {
            var mined = Mine(draft, target, new MiningOptions { FirstNonce = (ulong)first, Threads = threads });
            mined.Tags.ShouldBe(With(draft, expected, target).Tags);
        }
    }

    [Fact]
    public void What_was_mined_can_be_signed()
    {
        using var key = SecretKey.Generate(System.Security.Cryptography.RandomNumberGenerator.Create());
        var author = new Bytes32();
        Engines.Native.TryGetPublicKey(key, author);
        var signed = Draft.Sign(Nip13.Mine(Note, new PublicKey(author), 10, null, TestContext.Current.CancellationToken), key);
        Nip13.Check(signed.View, 10, requiresCommitment: true).ShouldBe(WorkVerdict.Enough);
        signed.CreatedAt.ShouldBe(Note.CreatedAt);
    }

    [Fact]
    public void Trying_allocates_nothing()
    {
        Mine(Note, 4, new MiningOptions { Threads = 1 });
        var before = GC.GetAllocatedBytesForCurrentThread();
        // 77,000 attempts.
        Mine(Note, 20, new MiningOptions { FirstNonce = 700_000, Threads = 1 });
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000);
    }

    [Fact]
    public void It_ends_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        var options = new MiningOptions { Time = new Ticker(), Progress = new Listener(_ => cancelled.Cancel()) };
        Should.Throw<OperationCanceledException>(() => Nip13.Mine(Note, Key(Author), 256, options, cancelled.Token));
        Should.Throw<OperationCanceledException>(() => Nip13.Mine(Note, Key(Author), 0, null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void It_ends_when_whoever_is_told_fails()
        => Should.Throw<InvalidTimeZoneException>(static () => Mine(Note, 256,
            new MiningOptions { Time = new Ticker(), Threads = 3, Progress = new Listener(static _ => throw new InvalidTimeZoneException()) }));

    // A clock that goes on by half a second each time it is looked at.
    [Fact]
    public void It_tells_how_it_goes()
    {
        List<MiningProgress> told = [];
        var options = new MiningOptions { FirstNonce = 770_000, Threads = 1, Time = new Ticker(), Progress = new Listener(told.Add) };
        Mine(Note, 20, options);
        told.Select(static progress => progress.Hashes).ShouldBe([2048, 4096, 6144]);
        told.Select(static progress => progress.BestDifficulty).ShouldAllBe(static best => best > 5 && best < 20);
        told[0].HashesPerSecond.ShouldBeInRange(1024, 2048);
        told[2].HashesPerSecond.ShouldBeInRange(1024, 2048);
    }

    [Fact]
    public void What_cannot_be_mined_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(static () => Mine(Note, -1));
        Should.Throw<ArgumentOutOfRangeException>(static () => Mine(Note, 257));
        Should.Throw<ArgumentOutOfRangeException>(static () => Mine(Note, 1, new MiningOptions { Threads = 0 }));
        Should.Throw<ArgumentException>(static () => Mine(Note with { Tags = [[]] }, 1));
        Should.Throw<ArgumentException>(static () => Mine(Note with { CreatedAt = new UnixTime(-1) }, 1));
    }

    private static UnsignedEvent Mine(UnsignedEvent draft, int target, MiningOptions? options = null)
        => Nip13.Mine(draft, Key(Author), target, options, TestContext.Current.CancellationToken);

    private static UnsignedEvent With(UnsignedEvent draft, long nonce, int target)
        => draft with { Tags = [.. draft.Tags.Where(static tag => tag[0] != "nonce"), ["nonce", $"{nonce}", $"{target}"]] };

    private static string IdOf(UnsignedEvent draft)
        => CanonicalModel.IdOf(Author, draft.CreatedAt.Seconds, draft.Kind.Number, [.. draft.Tags.Select(static tag => tag.ToArray())], draft.Content);

    private static int Difficulty(UnsignedEvent draft)
    {
        EventId.TryParse(IdOf(draft), out var id).ShouldBeTrue();
        return Nip13.DifficultyOf(id);
    }

    private static PublicKey Key(string hex) => PublicKey.TryParse(hex, out var key) ? key : throw new ArgumentException(hex);

    private sealed class Listener(Action<MiningProgress> told) : IProgress<MiningProgress>
    {
        public void Report(MiningProgress value) => told(value);
    }

    private sealed class Ticker : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 2;

        public override long GetTimestamp() => Interlocked.Increment(ref _now);
    }
}

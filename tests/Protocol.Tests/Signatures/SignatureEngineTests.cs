namespace NostrToolkit.Protocol.Tests;

public sealed class SignatureEngineTests
{
    [Fact]
    public void The_fastest_engine_is_the_native_one_where_it_is_installed() =>
        SignatureEngine.Create().GetType().ShouldBe(NativeSecp256k1.IsAvailable ? typeof(NativeSecp256k1) : typeof(ManagedSecp256k1));

    [Fact]
    public void The_choice_can_be_forced()
    {
        Engines.Native.ShouldBeOfType<NativeSecp256k1>();
        Engines.Managed.ShouldBeOfType<ManagedSecp256k1>();
        Should.Throw<ArgumentOutOfRangeException>(() => SignatureEngine.Create((SignatureEngineKind)7));
    }

    [Fact]
    public void An_engine_says_what_it_is()
    {
        (Engines.Native.Name, Engines.Native.IsConstantTime).ShouldBe(("libsecp256k1 (native)", true));
        (Engines.Managed.Name, Engines.Managed.IsConstantTime).ShouldBe(("NBitcoin.Secp256k1 (managed, signing not constant-time)", false));
    }

    [Theory]
    [InlineData(SignatureEngineKind.Native)]
    [InlineData(SignatureEngineKind.Managed)]
    public void A_verification_allocates_nothing(SignatureEngineKind kind)
    {
        var engine = SignatureEngine.Create(kind);
        var vector = Bip340Vector.All[1];
        engine.Verify(vector.Signature, vector.Message, vector.PublicKey).ShouldBeTrue();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) engine.Verify(vector.Signature, vector.Message, vector.PublicKey);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.ShouldBe(0);
    }

    [Theory]
    [InlineData(SignatureEngineKind.Native)]
    [InlineData(SignatureEngineKind.Managed)]
    public void Threads_share_an_engine(SignatureEngineKind kind)
    {
        var engine = SignatureEngine.Create(kind);
        var vector = Bip340Vector.All[1];

        Parallel.For(0, 200, _ =>
        {
            engine.Sign(vector.Message, vector.SecretKey, vector.Auxiliary).ShouldBe(vector.Signature);
            engine.PublicKey(vector.SecretKey).ShouldBe(vector.PublicKey);
            engine.Verify(vector.Signature, vector.Message, vector.PublicKey).ShouldBeTrue();
        });
    }
}

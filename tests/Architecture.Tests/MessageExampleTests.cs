using System.Buffers;
using System.Reflection;
using System.Text;

namespace NostrToolkit.Architecture.Tests;

/// <summary>The examples of the catalogue are messages, not something like them.</summary>
public sealed class MessageExampleTests
{
    public static TheoryData<Type> Messages => new(CatalogueMessage.All.Select(static message => message.Entry.Message));

    [Theory]
    [MemberData(nameof(Messages))]
    public void It_is_read_by_its_type_and_written_byte_for_byte(Type message)
        => typeof(MessageExampleTests)
            .GetMethod(nameof(RoundTrip), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(message)
            .Invoke(null, [ExampleOf(message)])
            .ShouldBe(ExampleOf(message));

    [Fact]
    public void Events_in_examples_are_signed_by_their_authors()
    {
        var verifier = new EventVerifier(SignatureEngine.Create());
        verifier.Verify(Read<PublishMessage>(ExampleOf(typeof(PublishMessage))).Event, out _).ShouldBe(EventVerdict.Valid);
        verifier.Verify(Read<EventMessage>(ExampleOf(typeof(EventMessage))).Event, out _).ShouldBe(EventVerdict.Valid);
        verifier.Verify(Read<AuthMessage>(ExampleOf(typeof(AuthMessage))).Event, out _).ShouldBe(EventVerdict.Valid);
    }

    [Fact]
    public void No_example_breaks_the_table() => CatalogueMessage.All.ShouldAllBe(static message => message.Row.Count(static character => character == '|') == 7);

    private static string ExampleOf(Type message) => CatalogueMessage.All.Single(known => known.Entry.Message == message).Example;

    private static string RoundTrip<T>(string example)
        where T : struct, INostrMessage<T>
    {
        var output = new ArrayBufferWriter<byte>();
        Read<T>(example).WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static T Read<T>(string example)
        where T : struct, INostrMessage<T>
    {
        T.TryRead(Encoding.UTF8.GetBytes(example), out var value, out var error).ShouldBeTrue(error.ToString());
        return value;
    }
}

using System.Buffers;
using System.Reflection;

namespace NostrToolkit.Allocation.Tests;

// One class a message: xunit runs the facts for each.

/// <summary>Reading a message, and writing it into a buffer that is large enough, allocates nothing, whatever it holds.</summary>
public abstract class MessageAllocation<T>(IReadOnlyList<byte[]> messages)
    where T : struct, INostrMessage<T>
{
    private static readonly ArrayBufferWriter<byte> Output = new(256 * 1024);

    [Fact]
    public void It_is_read() => AllocationProbe.BytesPerOperation(messages, static message =>
    {
        if (!T.TryRead(message, out _, out var error)) Assert.Fail(error.ToString());
    }).ShouldBe(0);

    [Fact]
    public void It_is_written()
    {
        T[] values = [.. messages.Select(static message => T.TryRead(message, out var value, out _) ? value : throw new ArgumentException("bad"))];
        AllocationProbe.BytesPerOperation(values, static value =>
        {
            Output.ResetWrittenCount();
            value.WriteTo(Output);
        }).ShouldBe(0);
    }
}

public sealed class PublishMessageTests() : MessageAllocation<PublishMessage>(Samples.Published);

public sealed class ReqMessageTests() : MessageAllocation<ReqMessage>(Samples.Requests);

/// <summary>A request made of objects is written like one that was read.</summary>
public sealed class OwnRequestTests
{
    private static readonly ArrayBufferWriter<byte> Output = new(256 * 1024);

    private static readonly SubscriptionId Subscription = SubscriptionId.Create("sub");

    private static readonly Filter[] Filters =
    [
        new() { Ids = [.. Samples.Views.Take(40).Select(static view => view.Id)], Limit = 5 },
        new() { Authors = Samples.Views.Select(static view => view.PublicKey).ToList(), Kinds = new List<Kind> { 1, 7, 30023 }, Since = new UnixTime(1) },
        new()
        {
            Tags = new Dictionary<char, IReadOnlyList<string>> { ['t'] = ["photography", "写真"], ['p'] = [Samples.Views[0].PublicKey.ToString()] },
            Search = "plain words",
        },
    ];

    [Fact]
    public void One_filter_is_checked_and_written() => AllocationProbe.BytesPerOperation(Filters, static filter =>
    {
        Output.ResetWrittenCount();
        new ReqMessage(Subscription, FilterList.Create(filter)).WriteTo(Output);
    }).ShouldBe(0);

    [Fact]
    public void Several_are_written() => AllocationProbe.BytesPerOperation([FilterList.Create(Filters)], static list =>
    {
        Output.ResetWrittenCount();
        new ReqMessage(Subscription, list).WriteTo(Output);
    }).ShouldBe(0);
}

public sealed class CloseMessageTests() : MessageAllocation<CloseMessage>(Samples.Closes);

public sealed class EventMessageTests() : MessageAllocation<EventMessage>(Samples.Delivered);

public sealed class OkMessageTests() : MessageAllocation<OkMessage>(Samples.Answers);

public sealed class EoseMessageTests() : MessageAllocation<EoseMessage>(Samples.Ends);

public sealed class ClosedMessageTests() : MessageAllocation<ClosedMessage>(Samples.Refusals);

public sealed class NoticeMessageTests() : MessageAllocation<NoticeMessage>(Samples.Notices);

public sealed class AuthMessageTests() : MessageAllocation<AuthMessage>(Samples.Logins);

public sealed class AuthChallengeMessageTests() : MessageAllocation<AuthChallengeMessage>(Samples.Challenges);

public sealed class CountMessageTests() : MessageAllocation<CountMessage>(Samples.Questions);

public sealed class CountResultMessageTests() : MessageAllocation<CountResultMessage>(Samples.Counts);

public sealed class NegOpenMessageTests() : MessageAllocation<NegOpenMessage>(Samples.Comparisons);

public sealed class NegMessageTests() : MessageAllocation<NegMessage>(Samples.Rounds);

public sealed class NegCloseMessageTests() : MessageAllocation<NegCloseMessage>(Samples.ComparisonEnds);

public sealed class NegReplyMessageTests() : MessageAllocation<NegReplyMessage>(Samples.Rounds);

public sealed class NegErrorMessageTests() : MessageAllocation<NegErrorMessage>(Samples.ComparisonErrors);

public sealed class MessageCatalogueTests
{
    [Fact]
    public void Every_message_of_the_catalogue_is_measured()
        => typeof(MessageCatalogueTests).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false, BaseType.IsGenericType: true })
            .Where(static type => type.BaseType!.GetGenericTypeDefinition() == typeof(MessageAllocation<>))
            .Select(static type => type.BaseType!.GetGenericArguments()[0])
            .ShouldBe(Catalogue, ignoreOrder: true);

    private static IEnumerable<Type> Catalogue
        => typeof(EventView).Assembly.GetCustomAttributes<NostrCatalogueEntryAttribute>().Select(static entry => entry.Message);
}

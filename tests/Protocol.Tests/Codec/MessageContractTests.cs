using System.Reflection;
using System.Text;

namespace NostrToolkit.Protocol.Tests;

// One class a message: xunit runs the contract's facts for each. A trailing element is ignored (NIP-67 relies on it)
// wherever the last one is not a list already.

/// <summary>Messages whose number of elements is fixed.</summary>
public abstract class FixedMessageContract<T> : MessageContract<T>
    where T : struct, INostrMessage<T>
{
    [Theory]
    [InlineData("null")]
    [InlineData("[\"finish\",{\"a\":[1.5e9]}]")]
    [InlineData("\"\\ud83d\\ude00\",false,-0")]
    public void Elements_after_the_last_are_ignored(string more)
    {
        Read(Join([.. Elements, more]), out var value).ShouldBe(default);
        Encoding.UTF8.GetString(Faces.Write(value)).ShouldBe(Join(Elements));
    }
}

public sealed class PublishMessageTests : FixedMessageContract<PublishMessage>
{
    protected override string[] Elements => ["\"EVENT\"", new NostrToolkit.Corpus.Spelling().Write(Samples.Usual.Event)];

    protected override string[] Names => ["event"];
}

public sealed class ReqMessageTests : MessageContract<ReqMessage>
{
    protected override string[] Elements => ["\"REQ\"", "\"sub\"", "{\"kinds\":[1],\"limit\":10,\"#t\":[\"写真\"]}"];

    protected override string[] Names => ["subscription", "filters"];
}

public sealed class CloseMessageTests : FixedMessageContract<CloseMessage>
{
    protected override string[] Elements => ["\"CLOSE\"", "\"s\\u00fcb\""];

    protected override string[] Names => ["subscription"];
}

public sealed class EventMessageTests : FixedMessageContract<EventMessage>
{
    protected override string[] Elements => ["\"EVENT\"", "\"sub\"", new NostrToolkit.Corpus.Spelling().Write(Samples.Usual.Event)];

    protected override string[] Names => ["subscription", "event"];
}

public sealed class OkMessageTests : FixedMessageContract<OkMessage>
{
    protected override string[] Elements => ["\"OK\"", $"\"{Samples.Usual.Event.Id}\"", "true", "\"duplicate: we have it \\\"already\\\"\""];

    protected override string[] Names => ["event", "accepted", "reason"];
}

public sealed class EoseMessageTests : MessageContract<EoseMessage>
{
    protected override string[] Elements => ["\"EOSE\"", "\"\""];

    protected override string[] Names => ["subscription"];
}

public sealed class ClosedMessageTests : FixedMessageContract<ClosedMessage>
{
    protected override string[] Elements => ["\"CLOSED\"", "\"é\"", "\"auth-required: log in\""];

    protected override string[] Names => ["subscription", "reason"];
}

public sealed class NoticeMessageTests : FixedMessageContract<NoticeMessage>
{
    protected override string[] Elements => ["\"NOTICE\"", "\"\\u0041nything\\n😀\""];

    protected override string[] Names => ["text"];
}

public sealed class AuthMessageTests : FixedMessageContract<AuthMessage>
{
    protected override string[] Elements => ["\"AUTH\"", new NostrToolkit.Corpus.Spelling().Write(Samples.Usual.Event)];

    protected override string[] Names => ["event"];
}

public sealed class AuthChallengeMessageTests : FixedMessageContract<AuthChallengeMessage>
{
    protected override string[] Elements => ["\"AUTH\"", "\"é\\n7\""];

    protected override string[] Names => ["challenge"];
}

public sealed class CountMessageTests : MessageContract<CountMessage>
{
    protected override string[] Elements => ["\"COUNT\"", "\"q\"", "{\"kinds\":[7],\"#e\":[]}"];

    protected override string[] Names => ["query", "filters"];
}

public sealed class CountResultMessageTests : FixedMessageContract<CountResultMessage>
{
    protected override string[] Elements =>
        ["\"COUNT\"", "\"q\"", $"{{\"count\":93412,\"approximate\":true,\"hll\":\"{new string('0', 510)}1f\"}}"];

    protected override string[] Names => ["query", "result"];
}

public sealed class NegOpenMessageTests : FixedMessageContract<NegOpenMessage>
{
    protected override string[] Elements => ["\"NEG-OPEN\"", "\"n\"", "{\"kinds\":[1],\"since\":1}", "\"6100000200\""];

    protected override string[] Names => ["subscription", "filter", "message"];
}

public sealed class NegMessageTests : FixedMessageContract<NegMessage>
{
    protected override string[] Elements => ["\"NEG-MSG\"", "\"n\"", "\"61\""];

    protected override string[] Names => ["subscription", "message"];
}

public sealed class NegCloseMessageTests : FixedMessageContract<NegCloseMessage>
{
    protected override string[] Elements => ["\"NEG-CLOSE\"", "\"n\""];

    protected override string[] Names => ["subscription"];
}

public sealed class NegReplyMessageTests : FixedMessageContract<NegReplyMessage>
{
    protected override string[] Elements => ["\"NEG-MSG\"", "\"n\"", "\"6100000200\""];

    protected override string[] Names => ["subscription", "message"];
}

public sealed class NegErrorMessageTests : MessageContract<NegErrorMessage>
{
    protected override string[] Elements => ["\"NEG-ERR\"", "\"n\"", "\"blocked: this query is too big\""];

    protected override string[] Names => ["subscription", "reason"];
}

public sealed class MessageContractTests
{
    [Fact]
    public void Every_message_of_the_catalogue_keeps_the_contract()
        => typeof(MessageContractTests).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract)
            .Select(ContractOf)
            .OfType<Type>()
            .ShouldBe(Catalogue, ignoreOrder: true);

    private static IEnumerable<Type> Catalogue
        => typeof(EventView).Assembly.GetCustomAttributes<NostrCatalogueEntryAttribute>().Select(static entry => entry.Message);

    private static Type? ContractOf(Type type)
    {
        for (var contract = type.BaseType; contract is not null; contract = contract.BaseType)
            if (contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(MessageContract<>)) return contract.GetGenericArguments()[0];
        return null;
    }
}

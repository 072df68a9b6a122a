using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class WalletCallTests
{
    // The requests of the NIP, with all their optional members, and two that it had until 2026.
    public static TheoryData<string, string> Calls => new()
    {
        { "pay_invoice", """{"invoice":"lnbc50n1...","amount":123,"metadata":{"comment":"c"}}""" },
        { "pay_invoice", """{"invoice":"lnbc50n1..."}""" },
        { "pay_keysend", """{"amount":123,"pubkey":"03...","preimage":"0123456789abcdef...","tlv_records":[{"type":5482373484,"value":"0123456789abcdef"}]}""" },
        { "make_invoice", """{"amount":123,"description":"string","description_hash":"string","expiry":213,"metadata":{}}""" },
        { "lookup_invoice", """{"payment_hash":"31afdf1..","invoice":"lnbc50n1..."}""" },
        { "lookup_invoice", """{"invoice":"lnbc50n1..."}""" },
        { "list_transactions", """{"from":1693876973,"until":1703225078,"limit":10,"offset":0,"unpaid":true,"type":"incoming"}""" },
        { "list_transactions", "{}" },
        { "get_balance", "{}" },
        { "get_info", "{}" },
        { "make_hold_invoice", """{"amount":123,"description":"string","description_hash":"string","expiry":213,"payment_hash":"string","min_cltv_expiry_delta":144}""" },
        { "cancel_hold_invoice", """{"payment_hash":"string"}""" },
        { "settle_hold_invoice", """{"preimage":"string"}""" },
        { "multi_pay_invoice", """{"invoices":[{"id":"4da52c32a1","invoice":"lnbc1...","amount":123},{"id":"3da52c32a1","invoice":"lnbc50n1...","metadata":{}}]}""" },
        { "multi_pay_keysend", """{"keysends":[{"id":"4c5b24a351","pubkey":"03...","amount":123},{"id":"3da52c32a1","pubkey":"02...","amount":567,"preimage":"abc123..","tlv_records":[{"type":696969,"value":"77616c5f6872444873305242454d353736"}]}]}""" },
    };

    [Theory, MemberData(nameof(Calls))]
    public void Every_method_of_the_NIP_is_read_and_written(string method, string parameters)
    {
        var json = $$"""{"method":"{{method}}","params":{{parameters}}}""";
        var call = Read(json);
        call.ShouldNotBeOfType<WalletCall.Unreadable>();
        call.Method.ShouldBe(method);
        Nip47.Write(call).ShouldMean(json);
    }

    [Theory]
    [InlineData("""{"method":"sign_message","params":{}}""", ReadErrorKind.WrongName, 10, "method")]
    [InlineData("""{"method":"get_info"}""", ReadErrorKind.MissingMember, 20, "params")]
    [InlineData("""{"method":"get_info","params":[]}""", ReadErrorKind.WrongType, 30, "params")]
    [InlineData("""{"method":"pay_invoice","params":{}}""", ReadErrorKind.MissingMember, 34, "invoice")]
    [InlineData("""{"method":"pay_invoice","params":{"invoice":7}}""", ReadErrorKind.WrongType, 44, "invoice")]
    [InlineData("""{"method":"pay_invoice","params":{"invoice":"x","amount":"7"}}""", ReadErrorKind.WrongType, 57, "amount")]
    [InlineData("""{"method":"pay_invoice","params":{"invoice":"x","amount":-7}}""", ReadErrorKind.OutOfRange, 57, "amount")]
    [InlineData("""{"method":"pay_invoice","params":{"invoice":"x","amount":7.5}}""", ReadErrorKind.OutOfRange, 57, "amount")]
    [InlineData("""{"method":"pay_invoice","params":{"invoice":"x","amount":9223372036854775808}}""", ReadErrorKind.OutOfRange, 57, "amount")]
    [InlineData("""{"method":"pay_invoice","params":{"invoice":"x","invoice":"y"}}""", ReadErrorKind.DuplicateMember, 58, "invoice")]
    [InlineData("""{"method":"pay_keysend","params":{"amount":1}}""", ReadErrorKind.MissingMember, 44, "pubkey")]
    [InlineData("""{"method":"pay_keysend","params":{"amount":1,"pubkey":"x","tlv_records":[{"type":"1","value":""}]}}""", ReadErrorKind.WrongType, 81, "type")]
    [InlineData("""{"method":"make_invoice","params":{}}""", ReadErrorKind.MissingMember, 35, "amount")]
    [InlineData("""{"method":"lookup_invoice","params":{}}""", ReadErrorKind.MissingMember, 37, "payment_hash")]
    [InlineData("""{"method":"list_transactions","params":{"type":"both"}}""", ReadErrorKind.InvalidValue, 47, "type")]
    [InlineData("""{"method":"list_transactions","params":{"unpaid":1}}""", ReadErrorKind.WrongType, 49, "unpaid")]
    [InlineData("""{"method":"make_hold_invoice","params":{"amount":1}}""", ReadErrorKind.MissingMember, 50, "payment_hash")]
    [InlineData("""{"method":"settle_hold_invoice","params":{}}""", ReadErrorKind.MissingMember, 42, "preimage")]
    [InlineData("""{"method":"multi_pay_invoice","params":{"invoices":{}}}""", ReadErrorKind.WrongType, 51, "invoices")]
    [InlineData("""{"method":"multi_pay_invoice","params":{"invoices":[1]}}""", ReadErrorKind.WrongType, 52, "invoices")]
    public void A_call_that_cannot_be_read_can_be_answered(string json, ReadErrorKind kind, int position, string member)
        => Read(json).ShouldBeOfType<WalletCall.Unreadable>().Error.ShouldBe(new ReadError(kind, position, member));

    [Theory]
    [InlineData("", ReadErrorKind.UnexpectedEnd, 0, null)]
    [InlineData("[]", ReadErrorKind.WrongType, 0, null)]
    [InlineData("{}", ReadErrorKind.MissingMember, 1, "method")]
    [InlineData("""{"method":7,"params":{}}""", ReadErrorKind.WrongType, 10, "method")]
    public void A_request_without_a_method_is_an_error_with_its_byte(string json, ReadErrorKind kind, int position, string? member)
    {
        Nip47.TryReadRequest(json, out var call, out var error).ShouldBeFalse();
        call.ShouldBeNull();
        error.ShouldBe(new ReadError(kind, position, member));
    }

    [Fact]
    public void Metadata_of_more_than_4096_characters_is_dropped()
    {
        string Request(int length)
            => """{"method":"pay_invoice","params":{"invoice":"x","metadata":{"a":"*"}}}""".Replace("*", new string('é', length - 8));
        ((WalletCall.PayInvoice)Read(Request(4096))).Metadata.ShouldNotBeNull();
        ((WalletCall.PayInvoice)Read(Request(4097))).Metadata.ShouldBeNull();
    }

    [Fact]
    public void Calls_do_not_print_what_is_secret_in_them() => new WalletCall.SettleHoldInvoice("hush").ToString().ShouldBe("settle_hold_invoice");

    private static WalletCall Read(string json)
    {
        Nip47.TryReadRequest(json, out var call, out var error).ShouldBeTrue(error.ToString());
        return call!;
    }
}

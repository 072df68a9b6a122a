using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class WalletResponseTests
{
    // The transaction of the NIP, with times where it says "unixtimestamp".
    private const string Transaction = """
        {"type":"incoming","state":"settled","invoice":"string","description":"string","description_hash":"string","preimage":"string",
        "payment_hash":"string","amount":123,"fees_paid":123,"created_at":1693876973,"expires_at":1693876974,"settled_at":1693876975,"metadata":{"comment":"c"}}
        """;

    public static TheoryData<string, string> Results => new()
    {
        { "pay_invoice", """{"preimage":"0123456789abcdef...","fees_paid":123}""" },
        { "pay_keysend", """{"preimage":"0123456789abcdef..."}""" },
        { "multi_pay_invoice", """{"preimage":"0123456789abcdef...","fees_paid":123}""" },
        { "multi_pay_keysend", """{"preimage":"0123456789abcdef..."}""" },
        { "make_invoice", Transaction },
        { "lookup_invoice", """{"type":"outgoing","state":"pending","payment_hash":"h","amount":0,"created_at":1}""" },
        { "list_transactions", $$"""{"transactions":[{{Transaction}},{{Transaction}}]}""" },
        { "get_balance", """{"balance":10000}""" },
        { "get_info", """
            {"alias":"string","color":"hex string","pubkey":"hex string","network":"string","block_height":1,"block_hash":"hex string",
            "methods":["pay_invoice","get_balance"],"notifications":["payment_received","payment_sent"]}
            """ },
        { "make_hold_invoice", """{"type":"incoming","invoice":"string","payment_hash":"string","amount":123,"created_at":1,"expires_at":2,"metadata":{}}""" },
        { "cancel_hold_invoice", "{}" },
        { "settle_hold_invoice", "{}" },
    };

    [Theory, MemberData(nameof(Results))]
    public void Every_result_of_the_NIP_is_read_and_written(string method, string result)
    {
        var response = Read($$"""{"result_type":"{{method}}","result":{{result}}}""");
        response.Error.ShouldBeNull();
        Nip47.Write(response).ShouldMean($$"""{"result_type":"{{method}}","error":null,"result":{{result}}}""");
    }

    [Theory]
    [InlineData("UNAUTHORIZED", WalletErrorCode.Unauthorized)]
    [InlineData("OTHER", WalletErrorCode.Other)]
    [InlineData("SOMETHING_NEW", WalletErrorCode.Other)]
    public void An_error_is_read_whatever_was_asked(string code, WalletErrorCode expected)
    {
        var json = $$$"""{"result_type":"new_method","error":{"code":"{{{code}}}","message":"human readable error message"},"result":null}""";
        var response = Read(json);
        response.Result.ShouldBeNull();
        response.Error!.Code.ShouldBe(expected);
        response.Error.CodeText.ShouldBe(code);
        Nip47.Write(response).ShouldBe(json);
    }

    [Fact]
    public void Every_code_has_a_word_of_its_own()
    {
        foreach (var code in Enum.GetValues<WalletErrorCode>())
        {
            var error = new WalletError(code, "m");
            error.Code.ShouldBe(code);
            error.CodeText.Replace("_", "").ShouldBe(code.ToString(), StringCompareShould.IgnoreCase);
        }
    }

    [Theory]
    [InlineData("", ReadErrorKind.UnexpectedEnd, 0, null)]
    [InlineData("{}", ReadErrorKind.MissingMember, 1, "result_type")]
    [InlineData("""{"result_type":"get_balance"}""", ReadErrorKind.MissingMember, 28, "result")]
    [InlineData("""{"result_type":"get_balance","result":null,"error":null}""", ReadErrorKind.MissingMember, 55, "result")]
    [InlineData("""{"result_type":"get_balance","result":{"balance":"1"}}""", ReadErrorKind.WrongType, 49, "balance")]
    [InlineData("""{"result_type":"sign_message","result":{}}""", ReadErrorKind.WrongName, 15, "result_type")]
    [InlineData("""{"result_type":"cancel_hold_invoice","result":[]}""", ReadErrorKind.WrongType, 46, "result")]
    [InlineData("""{"result_type":"get_info","error":"no"}""", ReadErrorKind.WrongType, 34, "error")]
    [InlineData("""{"result_type":"get_info","error":{"message":"no"}}""", ReadErrorKind.MissingMember, 49, "code")]
    [InlineData("""{"result_type":"get_info","error":{"code":"OTHER"}}""", ReadErrorKind.MissingMember, 49, "message")]
    [InlineData("""{"result_type":"lookup_invoice","result":{"type":"sideways"}}""", ReadErrorKind.InvalidValue, 49, "type")]
    [InlineData("""{"result_type":"lookup_invoice","result":{"type":"incoming"}}""", ReadErrorKind.MissingMember, 59, "payment_hash")]
    public void A_malformed_response_is_an_error_with_its_byte(string json, ReadErrorKind kind, int position, string? member)
    {
        Nip47.TryReadResponse(json, out var response, out var error).ShouldBeFalse();
        response.ShouldBeNull();
        error.ShouldBe(new ReadError(kind, position, member));
    }

    [Fact]
    public void A_state_that_is_new_does_not_lose_the_transaction()
        => Read("""{"result_type":"lookup_invoice","result":{"type":"incoming","state":"new","payment_hash":"h","amount":1,"created_at":1}}""")
            .Result.ShouldBeOfType<WalletResult.Invoice>().Transaction.State.ShouldBe(TransactionState.Unknown);

    [Fact]
    public void Results_are_not_printed() => new WalletResponse("pay_invoice", new WalletResult.Payment("hush")).ToString().ShouldNotContain("hush");

    [Theory]
    [InlineData("payment_received", WalletNotificationType.PaymentReceived)]
    [InlineData("payment_sent", WalletNotificationType.PaymentSent)]
    [InlineData("hold_invoice_accepted", WalletNotificationType.HoldInvoiceAccepted)]
    public void Every_notification_of_the_NIP_is_read_and_written(string word, WalletNotificationType type)
    {
        var transaction = Transaction.Replace("\"settled_at\":1693876975", "\"settle_deadline\":900000");
        var json = $$"""{"notification_type":"{{word}}","notification":{{transaction}}}""";
        Nip47.TryReadNotification(json, out var notification, out var error).ShouldBeTrue(error.ToString());
        notification!.Type.ShouldBe(type);
        notification.Transaction.SettleDeadline.ShouldBe(900_000);
        Nip47.Write(notification).ShouldMean(json);
    }

    [Theory]
    [InlineData("{}", ReadErrorKind.MissingMember, 1, "notification_type")]
    [InlineData("""{"notification_type":"new","notification":{}}""", ReadErrorKind.WrongName, 21, "notification_type")]
    [InlineData("""{"notification_type":"payment_sent"}""", ReadErrorKind.MissingMember, 35, "notification")]
    public void A_malformed_notification_is_an_error_with_its_byte(string json, ReadErrorKind kind, int position, string member)
    {
        Nip47.TryReadNotification(json, out _, out var error).ShouldBeFalse();
        error.ShouldBe(new ReadError(kind, position, member));
    }

    private static WalletResponse Read(string json)
    {
        Nip47.TryReadResponse(json, out var response, out var error).ShouldBeTrue(error.ToString());
        return response!;
    }
}

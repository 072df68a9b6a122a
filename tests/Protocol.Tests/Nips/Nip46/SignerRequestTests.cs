using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class SignerRequestTests
{
    private const string Hex = "fa984bd7dbb282f07e16e7ae87b26a2a7b9b90b7246a44771f0cf5ae58018f52";

    // The event of the NIP's example flow.
    private const string Draft = """{\"kind\":1,\"content\":\"Hello, I'm signing remotely\",\"tags\":[[\"t\",\"x\"]],\"created_at\":1714078911}""";

    public static TheoryData<string, string> Calls => new()
    {
        { "connect", $"\"{Hex}\"" },
        { "connect", $"\"{Hex}\",\"s3cret\"" },
        { "connect", $"\"{Hex}\",\"s3cret\",\"nip44_encrypt,sign_event:4\"" },
        { "connect", $$"""
            "{{Hex}}","","","{\"name\":\"n\",\"url\":\"https://u\",\"image\":\"https://i\"}"
            """.Trim() },
        { "sign_event", $"\"{Draft}\"" },
        { "ping", "" },
        { "get_public_key", "" },
        { "nip04_encrypt", $"\"{Hex}\",\"hello \\\"you\\\"\"" },
        { "nip04_decrypt", $"\"{Hex}\",\"x?iv=y\"" },
        { "nip44_encrypt", $"\"{Hex}\",\"\"" },
        { "nip44_decrypt", $"\"{Hex}\",\"Ag\"" },
        { "switch_relays", "" },
        { "logout", "" },
    };

    [Theory, MemberData(nameof(Calls))]
    public void Every_method_of_the_NIP_is_read_and_written(string method, string parameters)
    {
        var json = $$"""{"id":"1","method":"{{method}}","params":[{{parameters}}]}""";
        var request = Read(json);
        request.Id.ShouldBe("1");
        request.Call.ShouldNotBeOfType<SignerCall.Unreadable>();
        request.Call.Method.ShouldBe(method);
        Nip46.Write(request).ShouldBe(json);
    }

    [Fact]
    public void An_event_to_sign_is_typed()
    {
        var call = Read($$"""{"params":["{{Draft}}"],"id":"1","method":"sign_event"}""").Call.ShouldBeOfType<SignerCall.SignEvent>();
        call.Event.Kind.ShouldBe(new Kind(1));
        call.Event.Content.ShouldBe("Hello, I'm signing remotely");
        call.Event.CreatedAt.Seconds.ShouldBe(1_714_078_911);
        call.Event.Tags.Single().ShouldBe(["t", "x"]);
    }

    [Fact]
    public void A_connection_is_typed()
    {
        var call = Read($$"""{"id":"1","method":"connect","params":["{{Hex}}",null,"sign_event:4","{}"]}""").Call.ShouldBeOfType<SignerCall.Connect>();
        call.Secret.ShouldBeNull();
        call.Permissions.ShouldBe([SignerPermission.SignEvent(4)]);
        call.Metadata.ShouldBe(new ClientMetadata());
    }

    [Theory]
    [InlineData("""{"id":"1","method":"describe","params":[]}""", ReadErrorKind.WrongName, "method")]
    [InlineData("""{"id":"1","method":"ping"}""", ReadErrorKind.MissingMember, "params")]
    [InlineData("""{"id":"1","method":"ping","params":{}}""", ReadErrorKind.WrongType, "params")]
    [InlineData("""{"id":"1","method":"connect","params":[]}""", ReadErrorKind.MissingElement, "pubkey")]
    [InlineData("""{"id":"1","method":"connect","params":["npub1"]}""", ReadErrorKind.InvalidValue, "pubkey")]
    [InlineData("""{"id":"1","method":"connect","params":["fa984bd7dbb282f07e16e7ae87b26a2a7b9b90b7246a44771f0cf5ae58018f52",7]}""", ReadErrorKind.WrongType, "secret")]
    [InlineData("""{"id":"1","method":"connect","params":["fa984bd7dbb282f07e16e7ae87b26a2a7b9b90b7246a44771f0cf5ae58018f52","","","x"]}""", ReadErrorKind.InvalidJson, "metadata")]
    [InlineData("""{"id":"1","method":"nip44_encrypt","params":["fa984bd7dbb282f07e16e7ae87b26a2a7b9b90b7246a44771f0cf5ae58018f52"]}""", ReadErrorKind.MissingElement, "plaintext")]
    [InlineData("""{"id":"1","method":"nip44_decrypt","params":["x","y"]}""", ReadErrorKind.InvalidValue, "pubkey")]
    [InlineData("""{"id":"1","method":"sign_event","params":[{"kind":1}]}""", ReadErrorKind.WrongType, "event")]
    [InlineData("""{"id":"1","method":"sign_event","params":["{\"kind\":1}"]}""", ReadErrorKind.MissingMember, "content")]
    [InlineData("""{"id":"1","method":"sign_event","params":["{\"kind\":70000,\"content\":\"\",\"tags\":[],\"created_at\":1}"]}""", ReadErrorKind.OutOfRange, "kind")]
    [InlineData("""{"id":"1","method":"sign_event","params":["{\"kind\":1,\"content\":\"\",\"tags\":[[]],\"created_at\":1}"]}""", ReadErrorKind.InvalidValue, "tags")]
    [InlineData("""{"id":"1","method":"sign_event","params":["{\"kind\":1,\"content\":\"\",\"tags\":[[1]],\"created_at\":1}"]}""", ReadErrorKind.WrongType, "tags")]
    [InlineData("""{"id":"1","method":"sign_event","params":["{\"kind\":1,\"content\":\"\",\"tags\":[],\"created_at\":-1}"]}""", ReadErrorKind.OutOfRange, "created_at")]
    public void A_call_that_cannot_be_read_can_be_answered(string json, ReadErrorKind kind, string member)
    {
        var request = Read(json);
        request.Id.ShouldBe("1");
        var error = request.Call.ShouldBeOfType<SignerCall.Unreadable>().Error;
        (error.Kind, error.Member).ShouldBe((kind, member));
    }

    [Theory]
    [InlineData("", ReadErrorKind.UnexpectedEnd, 0, null)]
    [InlineData("[]", ReadErrorKind.WrongType, 0, null)]
    [InlineData("""{"id":1,"method":"ping","params":[]}""", ReadErrorKind.WrongType, 6, "id")]
    [InlineData("""{"method":"ping","params":[]}""", ReadErrorKind.MissingMember, 28, "id")]
    [InlineData("""{"id":"1","params":[]}""", ReadErrorKind.MissingMember, 21, "method")]
    [InlineData("""{"id":"1","id":"2","method":"ping","params":[]}""", ReadErrorKind.DuplicateMember, 15, "id")]
    [InlineData("""{"id":"1","method":"ping","params":[""", ReadErrorKind.UnexpectedEnd, 36, null)]
    public void A_request_that_nobody_can_answer_is_an_error_with_its_byte(string json, ReadErrorKind kind, int position, string? member)
    {
        Nip46.TryReadRequest(json, out var request, out var error).ShouldBeFalse();
        request.ShouldBeNull();
        error.ShouldBe(new ReadError(kind, position, member));
    }

    [Fact]
    public void Calls_do_not_print_what_is_secret_in_them()
    {
        PublicKey.TryParse(Hex, out var key).ShouldBeTrue();
        var calls = new SignerCall[]
        {
            new SignerCall.Connect(key) { Secret = "hush" }, new SignerCall.Nip44Encrypt(key, "hush"), new SignerCall.Nip04Encrypt(key, "hush"),
        };
        foreach (var call in calls) new SignerRequest("1", call).ToString().ShouldNotContain("hush");
    }

    [Fact]
    public void The_event_is_addressed_to_its_receiver()
    {
        PublicKey.TryParse(Hex, out var key).ShouldBeTrue();
        var draft = Nip46.ToEvent("payload", key, new UnixTime(5));
        draft.Kind.ShouldBe(new Kind(24133));
        draft.Content.ShouldBe("payload");
        draft.Tags.Single().ShouldBe(["p", Hex]);
    }

    private static SignerRequest Read(string json)
    {
        Nip46.TryReadRequest(json, out var request, out var error).ShouldBeTrue(error.ToString());
        return request!;
    }
}

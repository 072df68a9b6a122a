using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip86Tests
{
    private const string Hex = "4918eb332a41b71ba9a74b1dc64276cfff592e55107b93baae38af3520e55975";

    // The list of the NIP, in its order: its text of 2026-07-22.
    public static TheoryData<string, string> Calls => new()
    {
        { "supportedmethods", "[]" },
        { "banpubkey", $"['{Hex}','spam']" },
        { "unbanpubkey", $"['{Hex}','sorry']" },
        { "listbannedpubkeys", "[]" },
        { "allowpubkey", $"['{Hex}']" },
        { "unallowpubkey", $"['{Hex}']" },
        { "listallowedpubkeys", "[]" },
        { "createrole", "['mod','Moderator','keeps order',120,1]" },
        { "editrole", "['mod','Moderator','keeps order',360,-1]" },
        { "deleterole", "['mod']" },
        { "assignrole", $"['{Hex}','mod']" },
        { "unassignrole", $"['{Hex}','mod']" },
        { "listeventsneedingmoderation", "[]" },
        { "allowevent", $"['{Hex}','fine']" },
        { "banevent", $"['{Hex}']" },
        { "listbannedevents", "[]" },
        { "changerelayname", "['a \\\"name\\\"']" },
        { "changerelaydescription", "['d']" },
        { "changerelayicon", "['https://i']" },
        { "allowkind", "[1]" },
        { "disallowkind", "[65535]" },
        { "listallowedkinds", "[]" },
        { "blockip", "['::1','scraper']" },
        { "unblockip", "['10.0.0.1']" },
        { "listblockedips", "[]" },
    };

    [Theory, MemberData(nameof(Calls))]
    public void Every_method_of_the_NIP_is_read_and_written(string method, string parameters)
    {
        var json = $$"""{'method':'{{method}}','params':{{parameters}}}""".Utf8();
        Nip86.TryReadCall(json, out var call, out var error).ShouldBeTrue(error.ToString());
        call!.Method.ShouldBe(method);
        Nip86.Write(call).ShouldBe(json);
    }

    [Fact]
    public void No_method_is_left_out() => Nip86.Methods.ShouldBe(Calls.Select(static row => row.Data.Item1));

    [Fact]
    public void Parameters_are_typed()
    {
        Nip86.TryReadCall($"{{'params':['{Hex}',null,'more'],'method':'banpubkey','id':1}}".Utf8(), out var call, out _).ShouldBeTrue();
        PublicKey.TryParse(Hex, out var key).ShouldBeTrue();
        call.ShouldBe(new ManagementCall.BanPublicKey(key));
        Nip86.TryReadCall("{'method':'createrole','params':['i','l','d','120','2']}".Utf8(), out call, out _).ShouldBeTrue();
        call.ShouldBe(new ManagementCall.CreateRole(new RelayRole("i", "l", "d", 120, 2)));
    }

    [Theory]
    [InlineData("", ReadErrorKind.UnexpectedEnd, 0, null)]
    [InlineData("[]", ReadErrorKind.WrongType, 0, null)]
    [InlineData("{}", ReadErrorKind.MissingMember, 1, "method")]
    [InlineData("{'method':'listbannedpubkeys'}", ReadErrorKind.MissingMember, 29, "params")]
    [InlineData("{'method':7,'params':[]}", ReadErrorKind.WrongType, 10, "method")]
    [InlineData("{'method':'signevent','params':[]}", ReadErrorKind.WrongName, 10, "method")]
    [InlineData("{'method':'BanPubkey','params':[]}", ReadErrorKind.WrongName, 10, "method")]
    [InlineData("{'method':'','params':[]}", ReadErrorKind.WrongName, 10, "method")]
    [InlineData("{'method':'banpubkey','params':{}}", ReadErrorKind.WrongType, 31, "params")]
    [InlineData("{'method':'banpubkey','params':[]}", ReadErrorKind.MissingElement, 32, "pubkey")]
    [InlineData("{'method':'banpubkey','params':[7]}", ReadErrorKind.WrongType, 32, "pubkey")]
    [InlineData("{'method':'banpubkey','params':['npub1']}", ReadErrorKind.InvalidValue, 32, "pubkey")]
    [InlineData("{'method':'banpubkey','params':['" + Hex + "',7]}", ReadErrorKind.WrongType, 99, "reason")]
    [InlineData("{'method':'assignrole','params':['" + Hex + "']}", ReadErrorKind.MissingElement, 99, "role-id")]
    [InlineData("{'method':'createrole','params':['i','l','d',1]}", ReadErrorKind.MissingElement, 46, "order")]
    [InlineData("{'method':'createrole','params':['i','l','d','red',1]}", ReadErrorKind.OutOfRange, 45, "color")]
    [InlineData("{'method':'allowevent','params':['note1']}", ReadErrorKind.InvalidValue, 33, "id")]
    [InlineData("{'method':'allowkind','params':['1']}", ReadErrorKind.WrongType, 32, "kind")]
    [InlineData("{'method':'allowkind','params':[65536]}", ReadErrorKind.OutOfRange, 32, "kind")]
    [InlineData("{'method':'allowkind','params':[1.0]}", ReadErrorKind.OutOfRange, 32, "kind")]
    [InlineData("{'method':'blockip','params':[]}", ReadErrorKind.MissingElement, 30, "ip")]
    [InlineData("{'method':'blockip','method':'unblockip','params':['x']}", ReadErrorKind.DuplicateMember, 29, "method")]
    [InlineData("{'method':'blockip','params':['x']} x", ReadErrorKind.TrailingText, 36, null)]
    public void A_malformed_call_is_an_error_with_its_byte_and_parameter(string text, ReadErrorKind kind, int position, string? member)
    {
        Nip86.TryReadCall(text.Utf8(), out var call, out var error).ShouldBeFalse();
        call.ShouldBeNull();
        error.ShouldBe(new ReadError(kind, position, member));
    }

    public static TheoryData<ManagementCall, string> Results => new()
    {
        { new ManagementCall.SupportedMethods(), "{'result':['banpubkey','x']}" },
        { new ManagementCall.ListBlockedAddresses(), "{'result':[{'ip':'::1','reason':'r'},{'ip':'::2'}]}" },
        { new ManagementCall.ListBannedPublicKeys(), $$"""{'result':[{'pubkey':'{{Hex}}','reason':'r'},{'pubkey':'{{Hex}}'}]}""" },
        { new ManagementCall.ListAllowedPublicKeys(), "{'result':[]}" },
        { new ManagementCall.ListBannedEvents(), $$"""{'result':[{'id':'{{Hex}}'}]}""" },
        { new ManagementCall.ListEventsNeedingModeration(), $$"""{'result':[{'id':'{{Hex}}','reason':''}]}""" },
        { new ManagementCall.ListAllowedKinds(), "{'result':[0,1,30023]}" },
        { new ManagementCall.AllowKind(1), "{'result':true}" },
        { new ManagementCall.AllowKind(1), "{'error':'not allowed'}" },
    };

    [Theory, MemberData(nameof(Results))]
    public void Results_are_read_and_written(ManagementCall call, string text)
    {
        Nip86.TryReadResult(text.Utf8(), call, out var result, out var error).ShouldBeTrue(error.ToString());
        Nip86.Write(result!).ShouldBe(text.Utf8());
    }

    [Theory]
    [InlineData("{'result':true,'error':''}", false)]
    [InlineData("{'result':true,'error':null}", false)]
    [InlineData("{'result':null,'error':'no'}", true)]
    [InlineData("{'result':true,'error':'no'}", true)]
    public void An_error_is_one_that_says_something(string text, bool failed)
    {
        Nip86.TryReadResult(text.Utf8(), new ManagementCall.AllowKind(1), out var result, out _).ShouldBeTrue();
        result.ShouldBe(failed ? new ManagementResult.Failure("no") : new ManagementResult.Done());
    }

    [Theory]
    [InlineData("{}", ReadErrorKind.MissingMember, 1, "result")]
    [InlineData("{'result':false}", ReadErrorKind.InvalidValue, 10, "result")]
    [InlineData("{'result':'true'}", ReadErrorKind.WrongType, 10, "result")]
    [InlineData("{'result':null}", ReadErrorKind.MissingMember, 14, "result")]
    [InlineData("{'error':{}}", ReadErrorKind.WrongType, 9, "error")]
    [InlineData("true", ReadErrorKind.WrongType, 0, null)]
    public void A_malformed_result_is_an_error_with_its_byte(string text, ReadErrorKind kind, int position, string? member)
    {
        Nip86.TryReadResult(text.Utf8(), new ManagementCall.AllowKind(1), out _, out var error).ShouldBeFalse();
        error.ShouldBe(new ReadError(kind, position, member));
    }

    [Theory]
    [InlineData("{'result':true}", ReadErrorKind.WrongType, 10, "result")]
    [InlineData("{'result':[{}]}", ReadErrorKind.MissingMember, 12, "pubkey")]
    [InlineData("{'result':['" + Hex + "']}", ReadErrorKind.WrongType, 11, "result")]
    [InlineData("{'result':[{'pubkey':'x'}]}", ReadErrorKind.InvalidValue, 21, "pubkey")]
    public void A_malformed_list_is_an_error_with_its_byte(string text, ReadErrorKind kind, int position, string? member)
    {
        Nip86.TryReadResult(text.Utf8(), new ManagementCall.ListBannedPublicKeys(), out _, out var error).ShouldBeFalse();
        error.ShouldBe(new ReadError(kind, position, member));
    }

    [Fact]
    public void A_list_of_nonsense_is_given_up_at_once()
    {
        var text = "{'result':[" + string.Join(',', Enumerable.Repeat("1", 500_000)) + "]}";
        var json = text.Utf8();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Nip86.TryReadResult(json, new ManagementCall.ListBannedPublicKeys(), out _, out _).ShouldBeFalse();
        // The places of the elements, in a list that doubles; not what each of them would have become.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64L * 1024 * 1024);
    }
}

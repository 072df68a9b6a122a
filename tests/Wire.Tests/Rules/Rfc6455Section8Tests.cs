namespace NostrToolkit.Wire.Tests;

/// <summary>RFC 6455 section 8.1, text is UTF-8 (RFC 3629): in one frame, in two cut anywhere, and at the offending byte.</summary>
public sealed class Rfc6455Section8Tests
{
    [Theory]
    [InlineData("κόσμε", "ce ba e1 bd b9 cf 83 ce bc ce b5")]
    [InlineData("the first of one byte", "00")]
    [InlineData("the first of two bytes", "c2 80")]
    [InlineData("the first of three bytes", "e0 a0 80")]
    [InlineData("the first of four bytes", "f0 90 80 80")]
    [InlineData("the last of one byte", "7f")]
    [InlineData("the last of two bytes", "df bf")]
    [InlineData("the last of three bytes", "ef bf bf")]
    [InlineData("the last of four bytes", "f4 8f bf bf")]
    [InlineData("before the surrogates", "ed 9f bf")]
    [InlineData("after the surrogates", "ee 80 80")]
    [InlineData("the replacement character", "ef bf bd")]
    [InlineData("a non-character", "ef b7 90")]
    [InlineData("a byte order mark", "ef bb bf")]
    public void Valid_text_is_a_message(string name, string hex)
    {
        var text = Bytes.Hex(hex);
        var expected = $"Text {System.Text.Encoding.UTF8.GetString(text)}";
        RuleTrace.Of(new Traffic(PeerRole.Server).Frame(Opcode.Text, text).Bytes).ShouldBe(expected, name);
        for (var cut = 0; cut <= text.Length; cut++) RuleTrace.Of(Cut(text, cut)).ShouldBe(expected, $"{name}, cut at {cut}");
    }

    // The offending byte: the first after which no continuation could make the text valid.
    [Theory]
    [InlineData("a continuation byte alone", "80", 0)]
    [InlineData("the last continuation byte alone", "bf", 0)]
    [InlineData("continuation bytes in a row", "80 bf 80 bf", 0)]
    [InlineData("a lead of two bytes and a space", "c3 20", 1)]
    [InlineData("a lead of three bytes and a space", "e2 20", 1)]
    [InlineData("two of three bytes and a space", "e2 82 20", 2)]
    [InlineData("a lead of four bytes and a space", "f1 20", 1)]
    [InlineData("three of four bytes and a space", "f0 9f 98 20", 3)]
    [InlineData("a lead and another", "c3 c3", 1)]
    [InlineData("bytes that are never used: FE", "fe", 0)]
    [InlineData("bytes that are never used: FF", "ff", 0)]
    [InlineData("a form of five bytes", "f8 88 80 80 80", 0)]
    [InlineData("a form of six bytes", "fc 84 80 80 80 80", 0)]
    [InlineData("an overlong slash in two bytes", "c0 af", 0)]
    [InlineData("an overlong slash in three bytes", "e0 80 af", 1)]
    [InlineData("an overlong slash in four bytes", "f0 80 80 af", 1)]
    [InlineData("the last overlong of two bytes", "c1 bf", 0)]
    [InlineData("the last overlong of three bytes", "e0 9f bf", 1)]
    [InlineData("the last overlong of four bytes", "f0 8f bf bf", 1)]
    [InlineData("an overlong NUL", "c0 80", 0)]
    [InlineData("the first high surrogate", "ed a0 80", 1)]
    [InlineData("the last low surrogate", "ed bf bf", 1)]
    [InlineData("a pair of surrogates", "ed a0 80 ed b0 80", 1)]
    [InlineData("one beyond U+10FFFF", "f4 90 80 80", 1)]
    [InlineData("far beyond U+10FFFF", "f5 80 80 80", 0)]
    [InlineData("κόσμε and a surrogate", "ce ba e1 bd b9 cf 83 ce bc ce b5 ed a0 80 65 64 69 74 65 64", 12)]
    [InlineData("κόσμε and one beyond the last", "ce ba e1 bd b9 cf 83 ce bc ce b5 f4 90 80 80 65 64 69 74 65 64", 12)]
    public void Invalid_text_fails_at_the_offending_byte(string name, string hex, int offending)
    {
        var text = Bytes.Hex(hex);
        RuleTrace.Of(new Traffic(PeerRole.Server).Frame(Opcode.Text, text).Bytes).ShouldBe("Failed 1007", name);
        for (var cut = 0; cut <= text.Length; cut++) RuleTrace.Of(Cut(text, cut)).ShouldBe("Failed 1007", $"{name}, cut at {cut}");

        // A frame of which more is to come, cut after the offending byte and before it.
        byte[] header = [0x81, 0x7D];
        RuleTrace.Of([.. header, .. text[..(offending + 1)]]).ShouldBe("Failed 1007", name);
        RuleTrace.Of([.. header, .. text[..offending]]).ShouldBe("", name);
    }

    [Theory]
    [InlineData("one of two", "c3")]
    [InlineData("one of three", "e2")]
    [InlineData("two of three", "e2 82")]
    [InlineData("one of four", "f0")]
    [InlineData("two of four", "f0 9f")]
    [InlineData("three of four", "f0 9f 98")]
    public void Text_that_ends_within_a_character_fails_at_its_end(string name, string hex)
    {
        RuleTrace.Of(new Traffic(PeerRole.Server).Frame(Opcode.Text, Bytes.Hex(hex)).Bytes).ShouldBe("Failed 1007", name);
        RuleTrace.Of(Cut(Bytes.Hex(hex), 1)).ShouldBe("Failed 1007", name);
        RuleTrace.Of(new Traffic(PeerRole.Server).Frame(Opcode.Binary, Bytes.Hex(hex)).Bytes)
            .ShouldBe($"Binary {hex.Replace(" ", "").ToUpperInvariant()}", "which binary does not");
    }

    private static byte[] Cut(byte[] text, int at) => new Traffic(PeerRole.Server)
        .Frame(Opcode.Text, text.AsSpan(0, at), fin: false)
        .Frame(Opcode.Continuation, text.AsSpan(at)).Bytes;
}

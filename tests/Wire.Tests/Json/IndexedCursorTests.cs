using System.Buffers;
using System.Text;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>The hot path reads what the others read, and no more.</summary>
public sealed class IndexedCursorTests
{
    private static readonly string Hex = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    private static readonly Gen<string> Space = Gen.Frequency((20, Gen.Const("")), (2, Gen.Const(" ")), (1, Gen.OneOf<string>("\n", "\t", "  ", "\r\n ")));

    private static readonly Gen<string> Lists = Gen.Select(
        Gen.Select(Joined(JsonTexts.String(), 1, 4), Space, static (strings, space) => $"[{space}{strings}]").Array[0, 5], Space,
        static (lists, space) => $"[{string.Join($",{space}", lists)}{space}]");

    private static readonly Gen<string> Member = Gen.OneOf(
        Gen.OneOf<string>("0", "7", "1700000000", "999999999999999999", "9223372036854775807", "-1", "-0", "01", "1.0", "1e2").Select(static n => $"\"n\":{n}"),
        Gen.OneOf<string>("true", "false").Select(static flag => $"\"f\":{flag}"),
        JsonTexts.String().Select(static text => $"\"t\":{text}"),
        Joined(JsonTexts.String(), 0, 4).Select(static list => $"\"l\":[{list}]"),
        Gen.OneOf<string>("x", "y", "\\u0078").Select(static name => $"\"{name}\":\"{Hex}\""),
        Gen.Select(JsonTexts.String(), JsonTexts.Values, static (name, value) => $"{name}:{Encoding.UTF8.GetString(value)}"));

    private static readonly Gen<string> Objects = Joined(Member, 0, 6).Select(static members => $"{{{members}}}");

    [Fact]
    public void Objects_are_read_alike() => Objects.Sample(static text => Reading.ByAll<EveryForm>(Encoding.UTF8.GetBytes(text), out _), iter: 10_000);

    [Fact]
    public void Damaged_objects_are_refused_alike() => Gen.Select(Objects, Damage.Any).Sample(static (text, damage) =>
        Reading.ByAll<EveryForm>(damage(Encoding.UTF8.GetBytes(text)), out _), iter: 30_000);

    [Fact]
    public void Lists_of_strings_are_read_alike() => Lists.Sample(static text => Reading.ByAll<StringListsValue>(Encoding.UTF8.GetBytes(text), out _), iter: 10_000);

    [Fact]
    public void Damaged_lists_of_strings_are_refused_alike() => Gen.Select(Lists, Damage.Any).Sample(static (text, damage) =>
        Reading.ByAll<StringListsValue>(damage(Encoding.UTF8.GetBytes(text)), out _), iter: 30_000);

    [Theory]
    [InlineData("[]", 0, true)]
    [InlineData("[ ]", 0, false)]
    [InlineData("[[\"\"]]", 1, true)]
    [InlineData("[[\"a\",\"b\"],[\"]\",\"],[\"]]", 2, true)]
    [InlineData("[[\"a\", \"b\"]]", 1, false)]
    [InlineData("[[\"a\\\"],[\\\"\"]]", 1, true)]
    public void Lists_are_counted_and_white_space_is_noticed(string text, int count, bool isCompact)
    {
        Reading.ByAll<StringListsValue>(Encoding.UTF8.GetBytes(text), out var lists).ShouldBe(default);
        (lists.Count, lists.IsCompact).ShouldBe((count, isCompact));
    }

    [Theory]
    [InlineData("", ReadErrorKind.UnexpectedEnd)]
    [InlineData("[", ReadErrorKind.UnexpectedEnd)]
    [InlineData("[[]]", ReadErrorKind.InvalidValue)]
    [InlineData("[[\"a\"],[ ]]", ReadErrorKind.InvalidValue)]
    [InlineData("[\"a\"]", ReadErrorKind.WrongType)]
    [InlineData("[[\"a\",1]]", ReadErrorKind.WrongType)]
    [InlineData("[[\"a\"]", ReadErrorKind.UnexpectedEnd)]
    [InlineData("[[\"a\"],]", ReadErrorKind.InvalidJson)]
    public void Lists_of_anything_else_are_refused(string text, ReadErrorKind kind)
        => Reading.ByAll<StringListsValue>(Encoding.UTF8.GetBytes(text), out _).Kind.ShouldBe(kind);

    [Fact]
    public void A_string_of_any_length_ends_at_its_first_bad_byte_or_quote()
    {
        foreach (var stop in (byte[])[(byte)'"', (byte)'\\', (byte)'\n', 0x80, 0x7F])
        {
            for (var length = 0; length <= 130; length++)
            {
                for (var place = 0; place <= length; place++)
                {
                    var text = Enumerable.Repeat((byte)'n', length + 2).ToArray();
                    (text[0], text[^1]) = ((byte)'"', (byte)'"');
                    if (place < length) text[place + 1] = stop;
                    Reading.ByAll<JsonString>(text, out _);
                }
            }
        }
    }

    [Fact]
    public void The_usual_spelling_is_read_without_help()
    {
        if (!JsonIndex.IsSupported) return;
        foreach (var text in (string[])["[[\"é\\n\",\"\\u0041\\/\"],[\"b\"]]", "[]", " [ [\"a\" , \"b\" ] ] "])
            Reading.IsIndexed<StringListsValue>(Encoding.UTF8.GetBytes(text), out _).ShouldBeTrue(text);
    }

    [Fact]
    public void A_text_longer_than_the_stack_takes_is_read_too()
    {
        var strings = string.Join(',', Enumerable.Repeat("\"0123456789\"", 10_000));
        Reading.ByAll<StringListsValue>(Encoding.UTF8.GetBytes($"[[{strings}]]"), out var lists).ShouldBe(default);
        lists.Count.ShouldBe(1);
    }

    [Fact]
    public void No_byte_beside_the_text_is_read()
    {
        if (!OperatingSystem.IsLinux()) return;
        for (var length = 0; length < 200; length++)
        {
            var text = Encoding.UTF8.GetBytes($"[[\"{new string('a', length)}\",\"é\\n\"]]");
            for (var cut = 0; cut < 4; cut++) Read(text[..^cut]);
            Read([.. "{\"x\":\""u8, .. Encoding.ASCII.GetBytes(Hex)[..Math.Min(length, 64)]]);
            Read([.. "{\"n\":"u8, .. Enumerable.Repeat((byte)'1', length)]);
        }

        static void Read(byte[] text)
        {
            foreach (var atEnd in (bool[])[true, false])
            {
                using IDisposable owner = new GuardedText(text, atEnd);
                var memory = ((GuardedText)owner).Memory;
                var read = WholeJson.TryRead<StringListsValue>(memory, out _, out _);
                read.ShouldBe(WholeJson.TryRead<StringListsValue>(text, out _, out _));
                WholeJson.TryRead<EveryForm>(memory, out _, out _).ShouldBe(WholeJson.TryRead<EveryForm>(text, out _, out _));
            }
        }
    }

    [Fact]
    public void Lists_of_strings_count_as_depth()
    {
        foreach (var leaf in (string[])["\"l\":[\"a\"]", "\"l\":[]", "\"t\":[[\"a\"]]", "\"t\":[]", "\"t\":[ [\"a\"]]"])
        {
            for (var depth = JsonCursor.MaxDepth - 4; depth <= JsonCursor.MaxDepth + 2; depth++)
            {
                var text = string.Concat(Enumerable.Repeat("{\"c\":", depth - 1)) + "{" + leaf + new string('}', depth);
                Reading.ByAll<Nested>(Encoding.UTF8.GetBytes(text), out _);
            }
        }
    }

    // Twice so many digits are a number that overflows, and then one that leads back to an earlier quote.
    [Theory]
    [InlineData(int.MaxValue - 30)]
    [InlineData(1 << 30)]
    [InlineData(int.MinValue)]
    [InlineData(-31)]
    public void A_length_that_cannot_be_is_refused_without_a_look_elsewhere(int from)
    {
        for (var more = 0; more <= 30; more++) Refuse(from + more);
    }

    [Fact]
    public void There_is_no_member_name_before_a_member()
    {
        var text = "{}"u8.ToArray();
        new IndexedCursor(text, text, JsonIndex.Create(text, new ulong[1])).MemberName.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_value_that_throws_gives_the_index_back()
    {
        if (!JsonIndex.IsSupported) return;
        var text = new byte[200_000];
        var words = JsonIndex.WordsFor(text.Length);
        var expected = ArrayPool<ulong>.Shared.Rent(words);
        ArrayPool<ulong>.Shared.Return(expected);

        Should.Throw<NotSupportedException>(() => WholeJson.TryRead<Throwing>(text, out _, out _));

        ReferenceEquals(ArrayPool<ulong>.Shared.Rent(words), expected).ShouldBeTrue();
    }

    private static void Refuse(int length)
    {
        new JsonCursor("\"01\""u8.ToArray()).SkipHex(length).ShouldBeFalse($"{length}");
        var text = "[\"01\",\"23\",[\"45\",\"67\"]]"u8.ToArray();
        var index = JsonIndex.Create(text, new ulong[JsonIndex.WordsFor(text.Length)]);
        for (var before = 0; before <= 2; before++)
        {
            var cursor = new IndexedCursor(text, text, index);
            cursor.BeginArray().ShouldBeTrue();
            for (var i = 0; i < before; i++) (cursor.NextElement() && cursor.ReadString(out _)).ShouldBeTrue();
            var elements = cursor;
            (cursor.NextElement() && (before < 2 || (cursor.BeginArray() && cursor.NextElement()))).ShouldBeTrue();
            cursor.SkipHex(length).ShouldBeFalse($"{length}");
            (before < 2 || (elements.NextElement() && elements.BeginArray())).ShouldBeTrue();
            elements.SkipHexElements(length, out _).ShouldBeFalse($"{length}");
        }
    }

    private static Gen<string> Joined(Gen<string> items, int least, int most)
        => Gen.Select(items.Array[least, most], Space, static (texts, space) => string.Join($"{space},{space}", texts));
}

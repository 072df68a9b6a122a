using NostrToolkit.Wire;

namespace NostrToolkit.Generators.Tests;

public sealed class CodecTests(UserAssembly user) : IClassFixture<UserAssembly>
{
    private const string Id = "00000000000000000000000000000000000000000000000000000000000000ff";

    [Theory]
    [InlineData($"""["X-STATS",true,12,"{Id}"]""")]
    [InlineData($"""["X-STATS",false,-12,"{Id}",34]""")]
    [InlineData($$"""["X-STATS",true,12,"{{Id}}",34,false,{"from":1,"until":2,"label":"a\nb","open":true,"size":3}]""")]
    [InlineData($$"""["X-STATS",true,12,"{{Id}}",34,true,{"from":1,"open":false}]""")]
    public void What_was_read_is_written_again(string json) => user.Codec("Acme.Stats.StatsMessage").Read(json).Written.ShouldBe(json);

    [Fact]
    public void Missing_optional_elements_are_null()
        => user.Codec("Acme.Stats.StatsMessage").Read($"""["X-STATS",true,12,"{Id}",34]""").Value
            .ShouldBe($"StatsMessage {{ Complete = True, Count = 12, Event = {Id}, Bytes = 34, Live = , Window =  }}");

    [Fact]
    public void Elements_after_the_last_are_ignored()
        => user.Codec("PingMessage").Read("""["X-PING",7,"new",[{}]]""").Written.ShouldBe("""["X-PING",7]""");

    [Fact]
    public void White_space_and_members_of_any_order_are_read_and_unknown_ones_ignored()
        => user.Codec("Acme.Stats.Window").Read(""" { "open" : true , "new" : [1] , "\u0066rom" : 5 } """).Written.ShouldBe("""{"from":5,"open":true}""");

    [Theory]
    [InlineData("""["X-STATS"]""", ReadErrorKind.MissingElement, "complete")]
    [InlineData("""["X-STATS",1]""", ReadErrorKind.WrongType, "complete")]
    [InlineData("""["X-STATS",true,1.5]""", ReadErrorKind.OutOfRange, "count")]
    [InlineData("""["X-STATS",true,1,"00"]""", ReadErrorKind.InvalidValue, "event")]
    [InlineData($"""["X-STATS",true,1,"{Id}",null]""", ReadErrorKind.WrongType, "bytes")]
    [InlineData($$"""["X-STATS",true,1,"{{Id}}",1,true,{"open":true}]""", ReadErrorKind.MissingMember, "from")]
    [InlineData($$"""["X-STATS",true,1,"{{Id}}",1,true,{"from":1,"from":1,"open":true}]""", ReadErrorKind.DuplicateMember, "from")]
    [InlineData("""["X-OTHER",true]""", ReadErrorKind.WrongName, null)]
    [InlineData("""["X-STATS",true,1""", ReadErrorKind.UnexpectedEnd, "event")]
    [InlineData("""{"X-STATS":true}""", ReadErrorKind.WrongType, null)]
    public void An_error_says_what_was_wrong_and_where(string json, ReadErrorKind kind, string? member)
    {
        var outcome = user.Codec("Acme.Stats.StatsMessage").Read(json);

        outcome.Value.ShouldBeNull();
        outcome.Error.Kind.ShouldBe(kind);
        outcome.Error.Member.ShouldBe(member);
    }

    [Theory]
    [InlineData("Acme.Stats.CollidingMessage", """["COLLIDE",1,2,3,4,5,6,true]""")]
    [InlineData("Acme.Stats.CollidingMessage", """["COLLIDE",1,2,3,4,5,6,true,7,8,false]""")]
    [InlineData("Acme.Stats.CollidingObject", """{"value":1,"name":2,"cursor":3,"seen":4,"start":5,"member":6,"missing":7,"default":8,"sink":9,"lower":10}""")]
    [InlineData("Acme.Stats.TagsOnly", """{"#t":["a"],"#d":["b"]}""")]
    [InlineData("Acme.event.System.class", """["X-HIDDEN",true]""")]
    public void Names_that_collide_with_generated_ones_do_not_mix_up(string type, string json) => user.Codec(type).Read(json).Written.ShouldBe(json);

    [Theory]
    [InlineData("ClampedMessage", """["X-CLAMPED",500,7]""", "ClampedMessage { Size = 7, Count = 100 }")]
    [InlineData("AroundMessage", """["X-AROUND",-5]""", "AroundMessage { Count = -4 }")]
    [InlineData("FieldMessage", """["X-FIELD",21]""", "FieldMessage { Count = 42 }")]
    [InlineData("BesideMessage", """["X-BESIDE",42]""", "BesideMessage { Count = 42, Half = 21 }")]
    [InlineData("PartedObject", """{"count":3}""", "PartedObject { Count = 3, Note = made }")]
    [InlineData("PackedMessage", """["X-PACKED",true,9,false]""", "PackedMessage { Flag = True, Count = 9, Other = False, Next = 19 }")]
    public void What_a_users_constructor_does_is_done(string type, string json, string value)
        => user.Codec($"Acme.Stats.{type}").Read(json).Value.ShouldBe(value);

    [Theory]
    [InlineData("ClampedMessage", false)]
    [InlineData("AroundMessage", false)]
    [InlineData("FieldMessage", false)]
    [InlineData("BesideMessage", false)]
    [InlineData("PartedObject", false)]
    [InlineData("PackedMessage", true)]
    public void Fields_are_filled_in_place_only_where_the_constructor_does_no_more(string type, bool isPlain)
        => GeneratorRun.Of(Sources.CompileFolder("tests/Generators.Tests/UserProject")).Files[$"Acme.Stats.{type}.g.cs"]
            .Contains("UnsafeAccessor", StringComparison.Ordinal).ShouldBe(isPlain);
}

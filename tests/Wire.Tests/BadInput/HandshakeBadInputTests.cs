namespace NostrToolkit.Wire.Tests;

/// <summary>Every opening handshake that breaks RFC 6455 or RFC 9112 has its own name and its exact answer.</summary>
public sealed class HandshakeBadInputTests
{
    public static TheoryData<string> Requests => [.. BadRequests.All.Select(static input => input.Name)];

    public static TheoryData<string> Responses => [.. BadResponses.All.Select(static input => input.Name)];

    [Fact]
    public void The_good_ones_are_good()
    {
        var request = new BadRequest("good", BadRequest.Good, BadRequest.Accepted);
        request.Answer(request.Bytes).ShouldBe(request.Status);
        new BadResponse("good", BadResponses.Good, default).Read().IsAccepted.ShouldBeTrue();
        new BadResponse("good", BadResponses.GoodWithDeflate, default).Read().Deflate.ShouldNotBeNull().ReceiveWindowBits.ShouldBe(10);
    }

    [Theory, MemberData(nameof(Requests))]
    public void A_request_is_refused_with_its_status(string name) =>
        Request(name).Answer(Request(name).Bytes).ShouldBe(Request(name).Status);

    [Theory, MemberData(nameof(Requests))]
    public void A_request_is_refused_without_memory(string name)
    {
        var (request, answer) = (Request(name), 0);
        // Who walks the list of allowed origins pays for an enumerator.
        var ceiling = request.Policy is null ? 0 : 1000 * 64;
        Allocations.Of(() => answer = request.Answer(request.Bytes)).ShouldBeLessThanOrEqualTo(ceiling);
        answer.ShouldBe(request.Status);
    }

    /// <summary>However little of it is there, a server waits or refuses; it never accepts.</summary>
    [Theory, MemberData(nameof(Requests))]
    public void A_request_cut_anywhere_is_not_accepted(string name)
    {
        var request = Request(name);
        for (var length = 0; length < request.Bytes.Length; length++)
            request.Answer(request.Bytes.AsSpan(0, length)).ShouldBeOneOf(0, request.Status);
    }

    [Theory, MemberData(nameof(Responses))]
    public void A_response_fails_the_connection(string name)
    {
        var response = Response(name).Read();
        response.Failure.ShouldBe(Response(name).Failure);
        response.IsAccepted.ShouldBeFalse();
        (response.SubProtocol, response.Deflate).ShouldBe((null, null), "nothing was agreed on");
    }

    [Theory, MemberData(nameof(Responses))]
    public void A_response_fails_with_little_memory(string name)
    {
        var response = Response(name);
        Allocations.OfOne(() => response.Read()).ShouldBeLessThan(4 * 1024, "the options, with their own pool");
    }

    [Fact]
    public void There_are_at_least_60()
    {
        (BadRequests.All.Count + BadResponses.All.Count).ShouldBeGreaterThanOrEqualTo(60);
        BadRequests.All.Select(static input => input.Name).ShouldBeUnique();
        BadResponses.All.Select(static input => input.Name).ShouldBeUnique();
    }

    [Fact]
    public void All_bad_inputs_together_are_at_least_165() =>
        (BadRequests.All.Count + BadResponses.All.Count + BadFrames.All.Count + BadDeflate.All.Count).ShouldBeGreaterThanOrEqualTo(165);

    private static BadRequest Request(string name) => BadRequests.All.Single(input => input.Name == name);

    private static BadResponse Response(string name) => BadResponses.All.Single(input => input.Name == name);
}

using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.IgnoredOkAnalyzer, NostrToolkit.Analyzers.IgnoredOkCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class IgnoredOkTests
{
    [Theory]
    [InlineData("{|NTK4001:await client.PublishAsync(e)|};")]
    [InlineData("{|NTK4001:await client.PublishAsync(e, token).ConfigureAwait(false)|};")]
    [InlineData("_ = {|NTK4001:await client.PublishAsync(e)|};")]
    [InlineData("var result = {|NTK4001:await client.PublishAsync(e)|};")]
    [InlineData("PublishResult result; result = {|NTK4001:await client.PublishAsync(e)|};")]
    [InlineData("var task = client.PublishAsync(e); {|NTK4001:await task|};")]
    [InlineData("if (token.CanBeCanceled) {|NTK4001:await client.PublishAsync(e)|};")]
    [InlineData("foreach (var one in many) {|NTK4001:await client.PublishAsync(one)|};")]
    [InlineData("try { {|NTK4001:await client.PublishAsync(e)|}; } catch (ConnectionException) { }")]
    [InlineData("{|NTK4001:await client.PublishAsync(e).WaitAsync(TimeSpan.FromSeconds(5))|};")]
    [InlineData("{|NTK4001:await Task.WhenAll(many.Select(one => client.PublishAsync(one)))|};")]
    [InlineData("{|NTK4001:await Task.WhenAll(client.PublishAsync(e), client.PublishAsync(e))|};")]
    [InlineData("var tasks = new List<Task<PublishResult>>(); foreach (var one in many) tasks.Add(client.PublishAsync(one)); {|NTK4001:await Task.WhenAll(tasks)|};")]
    [InlineData("{|NTK4001:client.PublishAsync(e).GetAwaiter().GetResult()|};")]
    [InlineData("{|NTK4001:client.PublishAsync(e).Wait()|};")]
    [InlineData("Func<Task> send = async () => {|NTK4001:await client.PublishAsync(e)|};")]
    [InlineData("{|NTK4001:await Task.Run(() => client.PublishAsync(e))|};")]
    [InlineData("{|NTK4001:await Send(e)|};")]
    [InlineData("async Task Local() => {|NTK4001:await client.PublishAsync(e)|}; await Local();")]
    public Task A_relays_answer_that_is_dropped_is_reported(string statements) => Reports(statements);

    [Theory]
    [InlineData("Task Lost(VerifiedEvent e) => {|NTK4001:_client.PublishAsync(e)|};")]
    [InlineData("Task Lost(VerifiedEvent e) { return {|NTK4001:_client.PublishAsync(e)|}; }")]
    [InlineData("async Task Lost(VerifiedEvent e) => {|NTK4001:await _client.PublishAsync(e)|};")]
    public Task A_method_that_loses_it_is_reported(string member) => Reports("", member);

    [Theory]
    [InlineData("{|NTK4001:verifier.TryVerify(view, out var verified)|}; Use(verified!);")]
    [InlineData("{|NTK4001:verifier.TryVerify(view, out _)|}; Use(view);")]
    [InlineData("{|NTK4001:verifier.Verify(view, out var verified)|}; Use(verified!);")]
    [InlineData("_ = {|NTK4001:verifier.Verify(view, out _)|};")]
    [InlineData("var verdict = {|NTK4001:verifier.Verify(view, out var verified)|}; Use(verified!);")]
    [InlineData("{|NTK4001:engine.Verify([], [], [])|};")]
    [InlineData("{|NTK4001:Nip42.Check(e, default, \"challenge\", default)|};")]
    [InlineData("{|NTK4001:PublicKey.TryParse(text, out var key)|}; Use(key);")]
    [InlineData("_ = {|NTK4001:PublicKey.TryParse(text, out var key)|}; Use(key);")]
    [InlineData("{|NTK4001:PublicKey.TryParse(text, out _key)|};")]
    [InlineData("{|NTK4001:EventView.TryRead(json, out var read, out _)|}; Use(read);")]
    [InlineData("{|NTK4001:EventMessage.TryRead(json, out var message, out var error)|}; Use(message.Event);")]
    [InlineData("{|NTK4001:Article.TryRead(view, out var article, out _)|}; Use(article!.Title);")]
    [InlineData("{|NTK4001:SecretKey.TryParse(text, out var secret)|}; Use(secret!);")]
    [InlineData("{|NTK4001:RelayUrl.TryParse(text, out var url)|}; Use(url.ToUri());")]
    [InlineData("var ok = {|NTK4001:EventId.TryParse(text, out var id)|}; Use(id);")]
    public Task A_verdict_that_is_dropped_is_reported(string statements) => Reports(statements);

    [Theory]
    [InlineData("var result = await client.PublishAsync(e); if (!result.Accepted) throw new Exception();")]
    [InlineData("if (await client.PublishAsync(e) is { Accepted: false } refused) Use(refused);")]
    [InlineData("if (!(await client.PublishAsync(e)).Accepted) return;")]
    [InlineData("var (_, accepted, _) = await client.PublishAsync(e); Use(accepted);")]
    [InlineData("Use(await client.PublishAsync(e));")]
    [InlineData("var task = client.PublishAsync(e); await task; Use(task.Result.Accepted);")]
    [InlineData("var task = client.PublishAsync(e); await Task.WhenAll(task); if (!(await task).Accepted) return;")]
    [InlineData("var first = client.PublishAsync(e); var second = client.PublishAsync(e); await Task.WhenAll(first, second); Use(first.Result); Use(second.Result);")]
    [InlineData("var tasks = many.Select(one => client.PublishAsync(one)).ToList(); await Task.WhenAll(tasks); foreach (var task in tasks) Use(await task);")]
    [InlineData("foreach (var result in await Task.WhenAll(many.Select(one => client.PublishAsync(one)))) Use(result);")]
    [InlineData("var results = await Task.WhenAll(many.Select(one => client.PublishAsync(one))); Use(results.All(r => r.Accepted));")]
    [InlineData("_last = await client.PublishAsync(e);")]
    [InlineData("Func<Task<PublishResult>> send = async () => await client.PublishAsync(e); Use(await send());")]
    [InlineData("Assert(() => client.PublishAsync(e));")]
    [InlineData("await given;")]
    [InlineData("await Task.Delay(1);")]
    [InlineData("if (!verifier.TryVerify(view, out var verified)) return; Use(verified);")]
    [InlineData("verifier.TryVerify(view, out var verified); if (verified is null) return; Use(verified);")]
    [InlineData("verifier.Verify(view, out var verified); if (verified != null) Use(verified);")]
    [InlineData("verifier.TryVerify(view, out var verified); Use(verified?.Id);")]
    [InlineData("var verdict = verifier.Verify(view, out var verified); if (verdict == EventVerdict.Valid) Use(verified!);")]
    [InlineData("Use(verifier.TryVerify(view, out _));")]
    [InlineData("PublicKey.TryParse(text, out var key); if (key == default) return; Use(key);")]
    [InlineData("PublicKey.TryParse(text, out var key);")]
    [InlineData("if (PublicKey.TryParse(text, out var key)) Use(key);")]
    [InlineData("Use(PublicKey.TryParse(text, out var key) ? key : default);")]
    [InlineData("EventView.TryRead(json, out var read, out var error); if (error.Kind != NostrToolkit.Wire.ReadErrorKind.None) return; Use(read);")]
    [InlineData("SecretKey.TryParse(text, out var secret); Use(secret ?? throw new Exception());")]
    [InlineData("var bytes = new byte[32]; engine.TryGetPublicKey(bytes, bytes);")]
    [InlineData("connection.TrySend(OutgoingMessage.Text(json));")]
    [InlineData("int.TryParse(text, out var number); Use(number);")]
    [InlineData("dictionary.TryGetValue(text, out var number); Use(number);")]
    public Task What_somebody_looks_at_is_not(string statements) => Reports(statements);

    [Theory]
    [InlineData("Task<PublishResult> Kept(VerifiedEvent e) => _client.PublishAsync(e);")]
    [InlineData("async Task<bool> Kept(VerifiedEvent e) => (await _client.PublishAsync(e)).Accepted;")]
    [InlineData("async Task<PublishResult> Kept(VerifiedEvent e) => await _client.PublishAsync(e);")]
    public Task A_method_that_returns_it_is_not(string member) => Reports("", member);

    private static Task Reports(string statements, string member = "") => Test.Reports($$"""
        class C(RelayClient _client)
        {
            private PublicKey _key;
            private PublishResult _last;

            async Task M(RelayClient client, Connection connection, VerifiedEvent e, VerifiedEvent[] many, EventVerifier verifier, ISignatureEngine engine, EventView view,
                string text, byte[] json, CancellationToken token, Task<PublishResult> given, Dictionary<string, int> dictionary)
            {
                {{statements}}
                await Task.Yield();
            }

            Task<PublishResult> Send(VerifiedEvent e) => _client.PublishAsync(e);
            void Use(object? value) { }
            void Assert(Func<Task> action) { }
            object Last => (_key, _last);
            {{member}}
        }
        """);
}

using CsCheck;

namespace NostrToolkit.Tests.Hubs;

/// <summary>Any history of one hub against a model that is too simple to be wrong.</summary>
public sealed class ModelTests
{
    private enum Step
    {
        Subscribe,
        GoLive,
        Publish,
        PublishNotStored,
        Unsubscribe,
        Disconnect,
    }

    private static readonly Gen<(Step Step, int Client, int Id, int Kind)[]> Histories =
        Gen.Select(Gen.Frequency((4, Gen.Const(Step.Subscribe)), (4, Gen.Const(Step.GoLive)), (8, Gen.Const(Step.Publish)),
            (2, Gen.Const(Step.PublishNotStored)), (2, Gen.Const(Step.Unsubscribe)), (1, Gen.Const(Step.Disconnect))),
            Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 3]).Array[0, 60];

    [Fact]
    public void Every_client_gets_what_the_model_says() => Histories.Sample(
        static history =>
        {
            var hub = new Hub();
            var clients = Enumerable.Range(0, 3).Select(static _ => new Client()).ToArray();
            var models = clients.Select(static _ => new ClientModel()).ToArray();
            var live = new Dictionary<SubscriptionModel, Subscription>();
            var sequence = 0L;
            foreach (var (step, who, id, kind) in history)
            {
                var (client, model, name) = (clients[who], models[who], $"s{id}");
                switch (step)
                {
                    case Step.Subscribe:
                        live[model.Subscribe(name, kind)] = hub.Subscribe(client.Member, Events.Id(name), Events.Filter((ushort)kind, 9));
                        break;
                    case Step.GoLive when model.Open.TryGetValue(name, out var subscription):
                        // Some were published before, some are still to come.
                        long[] sent = [sequence + 2, sequence - kind, sequence + kind];
                        hub.GoLive(live[subscription], sent);
                        model.GoLive(subscription, sent);
                        break;
                    case Step.Publish or Step.PublishNotStored:
                        var number = step == Step.Publish ? ++sequence : Hub.NotStored;
                        hub.Publish(Events.OfKind[kind], number);
                        foreach (var other in models) other.Publish(kind, number);
                        break;
                    case Step.Unsubscribe:
                        hub.Unsubscribe(client.Member, Events.Id(name)).ShouldBe(model.Open.Remove(name));
                        break;
                    case Step.Disconnect:
                        hub.Disconnect(client.Member);
                        model.Disconnect();
                        break;
                }
                clients.Select(static c => c.Member.SubscriptionCount).ShouldBe(models.Select(static m => m.Open.Count));
                hub.SubscriptionCount.ShouldBe(models.Sum(static m => m.Open.Count));
            }
            foreach (var (client, model) in clients.Zip(models))
                client.ReceivedAsync().GetAwaiter().GetResult().ShouldBe(model.Received, ignoreOrder: true);
        },
        iter: 500);

    private sealed class SubscriptionModel(string id, int kind)
    {
        public string Id => id;

        public int Kind => kind;

        public List<(int Kind, long Sequence)> Matched { get; } = [];

        public long[]? Sent { get; set; }
    }

    private sealed class ClientModel
    {
        private bool _gone;

        public Dictionary<string, SubscriptionModel> Open { get; } = [];

        public List<string> Received { get; } = [];

        public SubscriptionModel Subscribe(string id, int kind)
        {
            var subscription = new SubscriptionModel(id, kind);
            if (_gone) return subscription;
            if (Open.TryGetValue(id, out var earlier) && earlier.Sent is null && earlier.Kind == kind) subscription.Matched.AddRange(earlier.Matched);
            Open[id] = subscription;
            return subscription;
        }

        public void Publish(int kind, long sequence)
        {
            foreach (var subscription in Open.Values.Where(subscription => subscription.Kind == kind))
            {
                if (subscription.Sent is null) subscription.Matched.Add((kind, sequence));
                else Receive(subscription, kind, sequence);
            }
        }

        public void GoLive(SubscriptionModel subscription, long[] sent)
        {
            if (subscription.Sent is not null) return;
            subscription.Sent = sent;
            foreach (var (kind, sequence) in subscription.Matched) Receive(subscription, kind, sequence);
        }

        public void Disconnect()
        {
            _gone = true;
            Open.Clear();
        }

        private void Receive(SubscriptionModel subscription, int kind, long sequence)
        {
            if (!subscription.Sent!.Contains(sequence)) Received.Add(Events.Delivered(subscription.Id, kind));
        }
    }
}

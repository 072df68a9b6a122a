using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using NostrToolkit;

namespace Acme.@event.System
{
    /// <summary>Holds the context.</summary>
    public static class Lobby
    {
        /// <summary>What comes with each message: a nested struct that takes the answers, called like a keyword.</summary>
        /// <param name="Log">One line for each call.</param>
        /// <param name="Admitted">What the gates say.</param>
        public readonly record struct @struct(List<string> Log, bool Admitted) : IReplySink
        {
            /// <inheritdoc/>
            public void Reply<TMessage>(in TMessage message)
                where TMessage : struct, INostrMessage<TMessage>
                => Log.Add("> " + Text.Of(message));
        }
    }

    /// <summary>
    /// All shapes of hooks, in two files, and of methods that take the context; the names are those of what generated code calls its own.
    /// </summary>
    [MessageHandler(Direction.ToRelay, Context = typeof(Lobby.@struct), DeclinesOthers = true)]
    [Declines(typeof(PublishMessage), "restricted: \"read\" only")]
    [Ignores(typeof(AuthMessage))]
    public sealed partial class Desk
    {
        /// <summary>What a hook waits for.</summary>
        public Task Opening { get; set; } = Task.CompletedTask;

        [Before(7)]
        private bool value(Lobby.@struct visitor, in ReqMessage request)
        {
            visitor.Log.Add($"value {request.Subscription}");
            return visitor.Admitted;
        }

        [Before]
        private static bool message(ReadOnlyMemory<byte> text, in Lobby.@struct visitor)
        {
            visitor.Log.Add($"message {text.Length}");
            return true;
        }

        [Before(-1)]
        private async ValueTask<bool> await(CancellationToken token, Lobby.@struct visitor)
        {
            await Task.Yield();
            visitor.Log.Add($"await {token.IsCancellationRequested}");
            return true;
        }

        [Before(7)]
        private async Task<bool> @class(ReqMessage request, Lobby.@struct visitor, CancellationToken token)
        {
            await Opening;
            visitor.Log.Add($"class {request.Filters.Count} {token.IsCancellationRequested}");
            return true;
        }

        private ValueTask Handle(CancellationToken token, Lobby.@struct visitor, in ReqMessage request)
        {
            visitor.Log.Add($"req {request.Subscription} {token.IsCancellationRequested}");
            return default;
        }

        private void Handle(in CloseMessage message, in Lobby.@struct visitor) => visitor.Log.Add($"close {message.Subscription}");

        private Task Handle(NegCloseMessage message) => throw new InvalidOperationException(message.Subscription.ToString());
    }
}

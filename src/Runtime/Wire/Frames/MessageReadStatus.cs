namespace NostrToolkit.Wire;

/// <summary>What <see cref="MessageReader.Read"/> came to.</summary>
public enum MessageReadStatus : byte
{
    /// <summary>All input is consumed and nothing is complete: wait for more.</summary>
    NeedMoreData,

    /// <summary>A whole text or binary message: <see cref="MessageReader.TakeMessage"/>.</summary>
    Message,

    /// <summary>A ping, to be answered by a pong with the same <see cref="MessageReader.ControlPayload"/>.</summary>
    Ping,

    /// <summary>A pong.</summary>
    Pong,

    /// <summary>The peer's close frame, the last thing read: <see cref="MessageReader.CloseStatus"/>.</summary>
    Close,

    /// <summary>The peer broke a rule: send <see cref="MessageReader.CloseStatus"/> and end the connection; nothing more is read.</summary>
    Failed,
}

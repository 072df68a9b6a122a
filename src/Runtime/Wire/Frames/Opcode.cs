namespace NostrToolkit.Wire;

/// <summary>What a frame carries: RFC 6455 section 5.2. The values 3-7 and 11-15 are reserved.</summary>
public enum Opcode : byte
{
    /// <summary>The next fragment of the message that a text or binary frame began.</summary>
    Continuation = 0x0,

    /// <summary>UTF-8 text, or its first fragment.</summary>
    Text = 0x1,

    /// <summary>Bytes, or their first fragment.</summary>
    Binary = 0x2,

    /// <summary>The last frame of a side (section 5.5.1).</summary>
    Close = 0x8,

    /// <summary>Asks for a pong with the same payload (section 5.5.2).</summary>
    Ping = 0x9,

    /// <summary>Answers a ping, or is sent on its own (section 5.5.3).</summary>
    Pong = 0xA,
}

/// <summary>The two families of opcodes.</summary>
public static class OpcodeExtensions
{
    extension(Opcode opcode)
    {
        /// <summary>True for close, ping, pong and the reserved control opcodes: the highest of the four bits is set.</summary>
        public bool IsControl => ((byte)opcode & 0x8) != 0;

        /// <summary>True for the opcodes that RFC 6455 keeps for later versions.</summary>
        public bool IsReserved => opcode is (> Opcode.Binary and < Opcode.Close) or > Opcode.Pong;
    }
}

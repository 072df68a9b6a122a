using System.Text;
using System.Threading.Tasks;
using NostrToolkit;

namespace Acme.@event.System
{
    partial class Desk
    {
        // Before those of the other file that have the same order: "Desk.Doors.cs" comes before "Desk.cs".
        [Before]
        private ValueTask<bool> name(Lobby.@struct visitor)
        {
            visitor.Log.Add("name");
            return new ValueTask<bool>(visitor.Admitted);
        }
    }

    internal static class Text
    {
        public static string Of<TMessage>(in TMessage message)
            where TMessage : struct, INostrMessage<TMessage>
        {
            var output = new global::System.Buffers.ArrayBufferWriter<byte>();
            message.WriteTo(output);
            return Encoding.UTF8.GetString(output.WrittenSpan);
        }
    }
}

using System.Globalization;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>What the tags of a chat's unsigned event say. Where one is missing, malformed or there twice, the first good one counts.</summary>
internal static class ChatTags
{
    extension(TagList tags)
    {
        public string? Text(ReadOnlySpan<byte> name)
        {
            foreach (var tag in tags)
                if (tag.Count > 1 && tag.Name.TextEquals(name)) return tag.Value.ToString();
            return null;
        }

        public List<string> Texts(ReadOnlySpan<byte> name)
        {
            var values = new List<string>();
            foreach (var tag in tags)
                if (tag.Count > 1 && tag.Name.TextEquals(name)) values.Add(tag.Value.ToString());
            return values;
        }

        public Bytes32? Hash(ReadOnlySpan<byte> name)
        {
            Bytes32 value = default;
            foreach (var tag in tags)
                if (tag.Name.TextEquals(name) && HexDigits.TryDecode(tag.Value, value)) return value;
            return null;
        }

        public long? Number(ReadOnlySpan<byte> name) =>
            long.TryParse(tags.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        public List<ChatRecipient> Recipients()
        {
            var recipients = new List<ChatRecipient>();
            Bytes32 key = default;
            foreach (var tag in tags)
            {
                if (!tag.IsNamed('p') || !HexDigits.TryDecode(tag.Value, key)) continue;
                var relay = tag.Count > 2 && !tag[2].IsEmpty ? tag[2].ToString() : null;
                recipients.Add(new ChatRecipient(new PublicKey(key), relay));
            }

            return recipients;
        }
    }
}

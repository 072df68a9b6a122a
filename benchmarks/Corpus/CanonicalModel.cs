using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit.Corpus;

/// <summary>The id of an event in the obvious way, straight from NIP-01: independent of the toolkit, whose oracle it is.</summary>
public static class CanonicalModel
{
    /// <summary>SHA-256 over <c>[0,"pubkey",created_at,kind,tags,"content"]</c> as 64 hex digits.</summary>
    public static string IdOf(string publicKey, long createdAt, int kind, IReadOnlyList<IReadOnlyList<string>> tags, string content)
    {
        var text = new StringBuilder();
        text.Append("[0,\"").Append(publicKey).Append("\",");
        text.Append(createdAt.ToString(CultureInfo.InvariantCulture)).Append(',');
        text.Append(kind.ToString(CultureInfo.InvariantCulture)).Append(",[");
        for (var i = 0; i < tags.Count; i++)
        {
            if (i > 0) text.Append(',');
            text.Append('[').AppendJoin(',', tags[i].Select(Quote)).Append(']');
        }
        text.Append("],").Append(Quote(content)).Append(']');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>A string as NIP-01 spells it, quotes included.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '\n': text.Append("\\n"); break;
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case < ' ': text.Append("\\u00").Append(((int)character).ToString("x2", CultureInfo.InvariantCulture)); break;
                default: text.Append(character); break;
            }
        }
        return text.Append('"').ToString();
    }
}

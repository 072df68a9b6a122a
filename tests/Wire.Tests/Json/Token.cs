using System.Text;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>A JSON value in memory that can write itself into any sink.</summary>
internal abstract record Token
{
    private static readonly Gen<Token> Scalar = Gen.OneOf(
        Gen.Long.Select(static value => (Token)new Integer(value)),
        Gen.Bool.Select(static value => (Token)new Flag(value)),
        Gen.Byte.Array[0, 200].Select(static value => (Token)new Digits(value)),
        Gen.OneOf<string>("", "plain", "é 😀", "\\n\\u0041", "<&+'>", "\u2028\u007F").Select(static value => (Token)new Text(value)),
        Gen.OneOf<string>("null", "1.5", "[1,{\"a\":2}]").Select(static value => (Token)new Verbatim(value)));

    public static Gen<Token> Trees { get; } = Tree(4);

    public abstract void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct;

    private static Gen<Token> Tree(int depth)
    {
        if (depth == 0) return Scalar;
        var children = Tree(depth - 1).Array[0, 4];
        return Gen.Frequency(
            (2, Scalar),
            (2, children.Select(static items => (Token)new List(items))),
            (1, children.Select(static items => (Token)new Record(items))));
    }

    private sealed record Integer(long Value) : Token
    {
        public override void WriteTo<TSink>(ref TSink sink) => sink.Int64(Value);
    }

    private sealed record Flag(bool Value) : Token
    {
        public override void WriteTo<TSink>(ref TSink sink) => sink.Boolean(Value);
    }

    private sealed record Digits(byte[] Value) : Token
    {
        public override void WriteTo<TSink>(ref TSink sink) => sink.Hex(Value);
    }

    private sealed record Text(string Escaped) : Token
    {
        public override void WriteTo<TSink>(ref TSink sink) => sink.String(Encoding.UTF8.GetBytes(Escaped));
    }

    private sealed record Verbatim(string Json) : Token
    {
        public override void WriteTo<TSink>(ref TSink sink) => sink.Raw(Encoding.UTF8.GetBytes(Json));
    }

    private sealed record List(Token[] Items) : Token
    {
        public override void WriteTo<TSink>(ref TSink sink)
        {
            sink.BeginArray();
            foreach (var item in Items) item.WriteTo(ref sink);
            sink.EndArray();
        }
    }

    private sealed record Record(Token[] Items) : Token
    {
        public override void WriteTo<TSink>(ref TSink sink)
        {
            sink.BeginObject();
            for (var i = 0; i < Items.Length; i++)
            {
                sink.Name(Encoding.UTF8.GetBytes("#" + i));
                Items[i].WriteTo(ref sink);
            }
            sink.EndObject();
        }
    }
}

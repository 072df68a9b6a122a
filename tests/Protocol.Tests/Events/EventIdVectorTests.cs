using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Ids computed elsewhere: by Python's json.dumps(ensure_ascii=False, separators=(',', ':')) and hashlib.</summary>
public sealed class EventIdVectorTests
{
    private const string Author = "32e1827635450ebb3c5a7d12c1f8e7b2b514439ac10a67eef3d9fd9c5c68e245";

    public static TheoryData<string, long, int, string[][], string> Vectors => new()
    {
        {
            "1a01cc1b0a41391cc4abac7a84d0b2bad2a5325e9272b52bd442c5231cdb2d4b", 1673347337, 1, [],
            "Walled gardens became prisons, and nostr is the first step towards tearing down the prison walls."
        },
        { "326bb30ab73007ed1655d55b3de1542127421d5d417d29cb9639fd8e6c37333b", 0, 65535, [["d", ""]], "" },
        {
            "327f8affcffbf33f94e29e6d4832371069ea5dd17f79ffb5ed676af61b15ff81", long.MaxValue, 30023, [["t", "日本語", "👨‍👩‍👧‍👦"], ["x", " "]],
            "\"\\/\b\f\n\r\t\u0000\u0001\u001f\u007f\u0080\u2028\u2029\ufeff\ufffd\uffff😀<>&'+"
        },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_model_and_the_toolkit_give_the_same_id(string id, long createdAt, int kind, string[][] tags, string content)
    {
        CanonicalModel.IdOf(Author, createdAt, kind, tags, content).ShouldBe(id);

        var sample = Samples.Usual.Event with { PublicKey = Author, CreatedAt = createdAt, Kind = kind, Tags = tags, Content = content };
        foreach (var spelling in Spellings.All)
            CanonicalForm.ComputeId(Samples.View(spelling.Write(sample))).ToString().ShouldBe(id, spelling.ToString());
    }
}

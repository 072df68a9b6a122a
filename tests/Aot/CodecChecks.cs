using System.Text;
using NostrToolkit.Corpus;
using NostrToolkit.Fuzz;

namespace NostrToolkit.Aot;

/// <summary>Every message through every face, whole and damaged.</summary>
internal static class CodecChecks
{
    private const int Events = 300;
    private const int Requests = 100;
    private const string Damages = "\"\\[]{}, 0a\n\u007F";

    public static void Run(Checks checks)
    {
        foreach (var sample in EventCorpus.Create(Events))
        {
            checks.That(Faces<PublishMessage>.Read(checks, sample.ToRelay), "an event is read", sample.ToRelay);
            checks.That(Faces<EventMessage>.Read(checks, sample.ToClient), "an event is read", sample.ToClient);
            Damage(sample.ToRelay, sample.ToRelay.Length / 16 + 1, text => Faces<PublishMessage>.Read(checks, text));
        }
        foreach (var request in ReqCorpus.Create(Requests))
        {
            checks.That(Faces<ReqMessage>.Read(checks, request), "a request is read", request);
            Damage(request, request.Length / 16 + 1, text => Faces<ReqMessage>.Read(checks, text));
        }
        Message<PublishMessage>(checks);
        Message<ReqMessage>(checks);
        Message<CloseMessage>(checks);
        Message<EventMessage>(checks);
        Message<OkMessage>(checks);
        Message<EoseMessage>(checks);
        Message<ClosedMessage>(checks);
        Message<NoticeMessage>(checks);
        Message<AuthMessage>(checks);
        Message<AuthChallengeMessage>(checks);
        Message<CountMessage>(checks);
        Message<CountResultMessage>(checks);
        Message<NegOpenMessage>(checks);
        Message<NegMessage>(checks);
        Message<NegCloseMessage>(checks);
        Message<NegReplyMessage>(checks);
        Message<NegErrorMessage>(checks);
    }

    // The samples are of all messages, and some are wrong.
    private static void Message<T>(Checks checks)
        where T : struct, INostrMessage<T>
    {
        var read = 0;
        foreach (var text in SampleTexts.Messages.Select(Encoding.UTF8.GetBytes))
        {
            if (Faces<T>.Read(checks, text)) read++;
            Damage(text, text.Length / 64 + 1, damaged => Faces<T>.Read(checks, damaged));
        }
        checks.That(read > 0, "some sample is such a message:", T.Name);
    }

    private static void Damage(byte[] text, int step, Action<byte[]> read)
    {
        for (var at = 0; at < text.Length; at += step)
        {
            byte[] changed = [.. text];
            changed[at] = (byte)Damages[at % Damages.Length];
            read(changed);
            changed[at] = (byte)(0x80 + at);
            read(changed);
            read(text[..at]);
            read([.. text[..at], .. text[(at + 1)..]]);
        }
    }
}

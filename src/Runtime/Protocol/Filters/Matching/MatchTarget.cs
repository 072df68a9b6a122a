namespace NostrToolkit;

/// <summary>
/// One event made ready to be compared with many filters: what filters ask for is worked out once, its tags when a filter first
/// asks for one. Used again for the next event, it allocates nothing.
/// </summary>
/// <remarks>Threading: not for sharing. A view of the event: valid as long as that is.</remarks>
public sealed partial class MatchTarget
{
    [ThreadStatic]
    private static MatchTarget? _ofThread;

    private EventId _id;
    private PublicKey _author;
    private TagList _list;

    /// <summary>Its id.</summary>
    public ref readonly EventId Id => ref _id;

    /// <summary>Its author.</summary>
    public ref readonly PublicKey Author => ref _author;

    /// <summary>Its kind.</summary>
    public Kind Kind { get; private set; }

    /// <summary>The hash of its id.</summary>
    public int IdHash { get; private set; }

    /// <summary>The hash of its author.</summary>
    public int AuthorHash { get; private set; }

    /// <summary>The hash of its kind.</summary>
    public int KindHash { get; private set; }

    /// <summary>The bit of its id among the <see cref="ValueSet{T}.Bits"/> of a filter.</summary>
    public ulong IdBit { get; private set; }

    /// <summary>The bit of its author.</summary>
    public ulong AuthorBit { get; private set; }

    /// <summary>The bit of its kind.</summary>
    public ulong KindBit { get; private set; }

    /// <summary>The bits of its single-letter tags among the <see cref="TagConstraintList.Bits"/> of a filter; all, as long as nobody has asked for one.</summary>
    public ulong TagBits { get; private set; }

    /// <summary>When the author says it was made, in seconds.</summary>
    public long CreatedAt { get; private set; }

    /// <summary>Whether the event has what a filter asks for at least; most have not.</summary>
    public bool MayMatch(in MatchBits bits)
        // All of them before one jump: which of them rejects is anybody's guess, that one does is not.
        => !((IdBit & bits.Ids) == 0
            | (AuthorBit & bits.Authors) == 0
            | (KindBit & bits.Kinds) == 0
            | (TagBits & bits.Tags) == 0
            | CreatedAt < bits.Since
            | CreatedAt > bits.Until);

    /// <summary>Puts another event in place of the one before.</summary>
    public MatchTarget Set(in EventView view)
    {
        _id = view.Id;
        _author = view.PublicKey;
        _list = view.Tags;
        Kind = view.Kind;
        IdBit = ValueSet<EventId>.BitOf(IdHash = _id.GetHashCode());
        AuthorBit = ValueSet<PublicKey>.BitOf(AuthorHash = _author.GetHashCode());
        KindBit = ValueSet<Kind>.BitOf(KindHash = Kind.GetHashCode());
        CreatedAt = view.CreatedAt.Seconds;
        ForgetTags();
        return this;
    }

    /// <summary>Lets go of the event.</summary>
    public void Clear()
    {
        _list = default;
        ForgetTags();
    }

    /// <summary>Compares one event with one filter, on what the thread has for it.</summary>
    /// <param name="view">The event.</param>
    /// <param name="matcher">The filter.</param>
    public static bool Match<TMatcher>(in EventView view, TMatcher matcher)
        where TMatcher : IEventMatcher
    {
        var target = (_ofThread ??= new MatchTarget()).Set(view);
        var matches = matcher.Matches(target);
        target.Clear();
        return matches;
    }
}

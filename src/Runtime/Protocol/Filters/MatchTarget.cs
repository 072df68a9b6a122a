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

    private EventView _view;

    /// <summary>The event.</summary>
    public ref readonly EventView View => ref _view;

    /// <summary>The bit of its id among the <see cref="ValueSet{T}.Bits"/> of a filter.</summary>
    public ulong IdBit { get; private set; }

    /// <summary>The bit of its author.</summary>
    public ulong AuthorBit { get; private set; }

    /// <summary>The bit of its kind.</summary>
    public ulong KindBit { get; private set; }

    /// <summary>When the author says it was made, in seconds.</summary>
    public long CreatedAt { get; private set; }

    /// <summary>Puts another event in place of the one before.</summary>
    public MatchTarget Set(in EventView view)
    {
        _view = view;
        IdBit = ValueSet<EventId>.BitOf(view.Id.GetHashCode());
        AuthorBit = ValueSet<PublicKey>.BitOf(view.PublicKey.GetHashCode());
        KindBit = ValueSet<Kind>.BitOf(view.Kind.GetHashCode());
        CreatedAt = view.CreatedAt.Seconds;
        ForgetTags();
        return this;
    }

    /// <summary>Lets go of the event.</summary>
    public void Clear()
    {
        _view = default;
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

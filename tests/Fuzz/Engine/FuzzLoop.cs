using System.Diagnostics;

namespace NostrToolkit.Fuzz;

/// <summary>
/// The engine that needs nothing: mutates inputs in one thread and keeps those with a new outcome. The same seed and number of executions
/// give the same inputs.
/// </summary>
internal sealed class FuzzLoop(IFuzzTarget target, ulong seed)
{
    private const int MaxCorpus = 4096;

    private readonly SplitMix _random = new(seed);
    private readonly List<byte[]> _corpus = [];
    private readonly HashSet<ulong> _outcomes = [];

    // What the guard looks at from another thread: the execution under way.
    private ReadOnlyMemory<byte> _input;
    private long _startedAt;
    private long _executions;
    private volatile bool _isStopped;

    public long Executions => Volatile.Read(ref _executions);

    /// <summary>The signatures seen, to be read when the loop has ended.</summary>
    public IReadOnlySet<ulong> Outcomes => _outcomes;

    /// <summary>Set when the loop has ended because of one.</summary>
    public FuzzFailure? Failure { get; private set; }

    /// <summary>How long the execution under way has been running; zero between two.</summary>
    public TimeSpan Running => Volatile.Read(ref _startedAt) is var started and not 0 ? Stopwatch.GetElapsedTime(started) : TimeSpan.Zero;

    /// <summary>The failure of an execution that does not come back, taken while it runs.</summary>
    public FuzzFailure Hang() => new(target.Name, _input.ToArray(), $"still running after {Running.TotalSeconds:F0} s");

    /// <summary>Ends the loop after the execution under way.</summary>
    public void Stop() => _isStopped = true;

    /// <summary>Runs the seeds and then what becomes of them.</summary>
    /// <param name="executions">How many times at most.</param>
    /// <param name="time">How long at most.</param>
    public void Run(long executions, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var input in target.Seeds)
            if (!Execute(input)) return;

        var mutator = new Mutator(_random);
        while (!_isStopped && _executions < executions && Stopwatch.GetElapsedTime(start) < time)
            if (!Execute(mutator.Mutate(Any(), Any()))) return;
    }

    /// <summary>Runs one input; null: every promise was kept.</summary>
    public static FuzzFailure? Replay(IFuzzTarget target, ReadOnlySpan<byte> input, out Outcome outcome)
    {
        outcome = default;
        try
        {
            outcome = target.Run(input);
            return null;
        }
        catch (Exception broken)
        {
            return new FuzzFailure(target.Name, input.ToArray(), broken.ToString());
        }
    }

    private bool Execute(ReadOnlyMemory<byte> input)
    {
        _input = input;
        Volatile.Write(ref _startedAt, Stopwatch.GetTimestamp());
        Failure = Replay(target, input.Span, out var outcome);
        Volatile.Write(ref _startedAt, 0);
        Volatile.Write(ref _executions, _executions + 1);
        if (Failure is not null) return false;
        if (_outcomes.Add(outcome.Signature)) Keep(input.ToArray());
        return true;
    }

    private byte[] Any() => _corpus.Count == 0 ? [] : _corpus[_random.Below(_corpus.Count)];

    private void Keep(byte[] input)
    {
        if (_corpus.Count < MaxCorpus) _corpus.Add(input);
        else _corpus[_random.Below(MaxCorpus)] = input;
    }
}

namespace NostrToolkit.Fuzz;

/// <summary>One promise about bytes from a stranger, put to the test with one input after the other. For one thread.</summary>
internal interface IFuzzTarget
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Inputs to begin with: each opens a door that mutation alone would not find soon.</summary>
    IEnumerable<byte[]> Seeds { get; }

    /// <summary>Runs one input and says what it came to. It throws when the promise is broken, and for nothing else.</summary>
    Outcome Run(ReadOnlySpan<byte> input);
}

namespace NostrToolkit.Fuzz;

/// <summary>All targets. A thread makes its own: they keep scratch memory from one input to the next.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<Func<IFuzzTarget>> All { get; } =
    [
        static () => new FrameHeaderTarget(),
        static () => new ReaderTarget(),
        static () => new MessagesTarget(),
        static () => new Utf8Target(),
        static () => new ClosePayloadTarget(),
        static () => new Bech32Target(),
        static () => new PayloadTarget(),
        static () => new ExtensionsTarget(),
        static () => new UpgradeRequestTarget(),
        static () => new UpgradeResponseTarget(),
        static () => new InflateTarget(),
        static () => new SpliceTarget(),
        static () => new PlatformTarget(),
        static () => new EventTarget(),
        static () => new ReqTarget(),
        static () => new CatalogueTarget(),
        static () => new EventIdTarget(),
        static () => new NegentropyTarget(),
        static () => new HttpAuthTarget(),
    ];

    public static IEnumerable<string> Names => All.Select(static make => make().Name);

    /// <summary>The target of that name; null: there is none.</summary>
    public static Func<IFuzzTarget>? Find(string name) => All.FirstOrDefault(make => make().Name == name);
}

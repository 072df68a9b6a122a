using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Reads <c>{"method":…,"params":[…]}</c>. Parameters after the last one of a method are ignored.</summary>
internal static class ManagementCallReader
{
    private static readonly (string Method, Func<Parameters, ManagementCall> Read)[] Table =
    [
        ("supportedmethods", static _ => new ManagementCall.SupportedMethods()),
        ("banpubkey", static p => new ManagementCall.BanPublicKey(p.PublicKey(), p.Reason())),
        ("unbanpubkey", static p => new ManagementCall.UnbanPublicKey(p.PublicKey(), p.Reason())),
        ("listbannedpubkeys", static _ => new ManagementCall.ListBannedPublicKeys()),
        ("allowpubkey", static p => new ManagementCall.AllowPublicKey(p.PublicKey(), p.Reason())),
        ("unallowpubkey", static p => new ManagementCall.UnallowPublicKey(p.PublicKey(), p.Reason())),
        ("listallowedpubkeys", static _ => new ManagementCall.ListAllowedPublicKeys()),
        ("createrole", static p => new ManagementCall.CreateRole(p.Role())),
        ("editrole", static p => new ManagementCall.EditRole(p.Role())),
        ("deleterole", static p => new ManagementCall.DeleteRole(p.Text(0, "id"))),
        ("assignrole", static p => new ManagementCall.AssignRole(p.PublicKey(), p.Text(1, "role-id"))),
        ("unassignrole", static p => new ManagementCall.UnassignRole(p.PublicKey(), p.Text(1, "role-id"))),
        ("listeventsneedingmoderation", static _ => new ManagementCall.ListEventsNeedingModeration()),
        ("allowevent", static p => new ManagementCall.AllowEvent(p.EventId(), p.Reason())),
        ("banevent", static p => new ManagementCall.BanEvent(p.EventId(), p.Reason())),
        ("listbannedevents", static _ => new ManagementCall.ListBannedEvents()),
        ("changerelayname", static p => new ManagementCall.ChangeRelayName(p.Text(0, "name"))),
        ("changerelaydescription", static p => new ManagementCall.ChangeRelayDescription(p.Text(0, "description"))),
        ("changerelayicon", static p => new ManagementCall.ChangeRelayIcon(p.Text(0, "url"))),
        ("allowkind", static p => new ManagementCall.AllowKind(p.Kind())),
        ("disallowkind", static p => new ManagementCall.DisallowKind(p.Kind())),
        ("listallowedkinds", static _ => new ManagementCall.ListAllowedKinds()),
        ("blockip", static p => new ManagementCall.BlockAddress(p.Text(0, "ip"), p.Reason())),
        ("unblockip", static p => new ManagementCall.UnblockAddress(p.Text(0, "ip"))),
        ("listblockedips", static _ => new ManagementCall.ListBlockedAddresses()),
    ];

    public static IReadOnlyList<string> Methods { get; } = [.. Table.Select(static row => row.Method)];

    public static ManagementCall? Read(DocumentObject root)
    {
        var method = root.Required("method");
        var name = method.Text();
        var parameters = new Parameters(root.Required("params"));
        foreach (var (known, read) in Table)
            if (known == name) return read(parameters);
        return method.Fail<ManagementCall?>(ReadErrorKind.WrongName, null);
    }

    /// <summary>The parameters of a call, by their places.</summary>
    private readonly struct Parameters(DocumentValue array)
    {
        private readonly IReadOnlyList<DocumentValue> _values = array.Elements();

        public PublicKey PublicKey() => At(0, "pubkey").Value<PublicKey>();

        public EventId EventId() => At(0, "id").Value<EventId>();

        public Kind Kind() => At(0, "kind").Value<Kind>();

        public string Text(int index, string name) => At(index, name).Text();

        /// <summary>The optional reason, always the second parameter.</summary>
        public string? Reason() => _values.Count < 2 || _values[1].IsNull ? null : At(1, "reason").Text();

        public RelayRole Role()
            => new(Text(0, "id"), Text(1, "label"), Text(2, "description"), Number(3, "color"), Number(4, "order"));

        // NIP-86 does not say how it writes these numbers, and in NIP-43 they are strings in tags.
        private long Number(int index, string name)
        {
            var value = At(index, name);
            return value.NumberOrNull() ?? value.Fail(ReadErrorKind.OutOfRange, 0L);
        }

        private DocumentValue At(int index, string name)
            => index < _values.Count ? _values[index].Named(name) : array.Named(name).Missing();
    }
}

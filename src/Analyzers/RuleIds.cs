namespace NostrToolkit.Analyzers;

/// <summary>
/// All rules. 1xxx: the shape of messages; 2xxx: connections and concurrency; 3xxx: buffers and lifetimes; 4xxx: misuse of
/// the protocol. An id is never used again.
/// </summary>
internal static class RuleIds
{
    public const string UnhandledMessage = "NTK1001";
    public const string NotPartial = "NTK1002";
    public const string NotRecordStruct = "NTK1003";
    public const string ElementOrder = "NTK1004";
    public const string UnsupportedElement = "NTK1005";
    public const string DuplicateVerb = "NTK1006";
    public const string DuplicateKind = "NTK1007";
    public const string InvalidTagName = "NTK1008";
    public const string KindRange = "NTK1009";
    public const string HandlerMethodShape = "NTK1010";
    public const string InvalidVerb = "NTK1011";
    public const string CannotContinue = "NTK1012";

    public const string UnsynchronizedWrite = "NTK2001";
    public const string SharedWriter = "NTK2002";
    public const string BlockingInHandler = "NTK2003";
    public const string MissingCancellation = "NTK2004";
    public const string ForgottenPublish = "NTK2005";
    public const string UndisposedClient = "NTK2006";
    public const string SendAfterClose = "NTK2007";
    public const string PerConnectionTimer = "NTK2008";
    public const string TaskRunPerMessage = "NTK2009";

    public const string OversizedPoolReturn = "NTK3001";
    public const string UnclearedKeyMaterial = "NTK3002";
    public const string DoubleReturn = "NTK3003";
    public const string UseAfterReturn = "NTK3004";
    public const string RentedNeverReturned = "NTK3005";
    public const string EscapingView = "NTK3006";

    public const string IgnoredOk = "NTK4001";
    public const string UnverifiedEvent = "NTK4002";
    public const string ImpossibleFilter = "NTK4003";
    public const string UnboundedFilter = "NTK4004";
    public const string KeyLiteral = "NTK4005";
    public const string ZeroLimit = "NTK4006";
    public const string SubscriptionIdLength = "NTK4007";
    public const string PrivateKindPublished = "NTK4008";
    public const string KindTagMismatch = "NTK4009";
    public const string UnregisteredReasonPrefix = "NTK4010";
    public const string EventHashedAsJson = "NTK4011";
    public const string SecretInSource = "NTK4012";
}

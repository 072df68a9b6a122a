using System.Reflection;
using NostrToolkit.Relay;

namespace NostrToolkit.Apps.Relay;

/// <summary>Settings that no option has: a misspelled one would silently be the default.</summary>
internal static class UnknownSetting
{
    /// <summary>The first of them as it stands in the configuration, as <c>Relay:Lmits</c>; null: there is none.</summary>
    public static string? In(IConfigurationSection relay) => Find(relay, typeof(RelayOptions));

    private static string? Find(IConfigurationSection section, Type options)
    {
        foreach (var setting in section.GetChildren())
        {
            var option = options.GetProperty(setting.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (option is null) return setting.Path;
            if (option.PropertyType == typeof(RelayLimits) && Find(setting, typeof(RelayLimits)) is { } inner) return inner;
        }
        return null;
    }
}

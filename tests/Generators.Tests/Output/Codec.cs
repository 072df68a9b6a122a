using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using NostrToolkit.Wire;

namespace NostrToolkit.Generators.Tests;

/// <summary>The four ways into a generated codec of a type that is known only at run time.</summary>
internal abstract class Codec
{
    public static Codec Of(Type type) => (Codec)Activator.CreateInstance(typeof(Codec<>).MakeGenericType(type))!;

    /// <summary>Reads by both faces, which must agree.</summary>
    public abstract ReadOutcome Read(string json);
}

/// <param name="Value">The value as text, or <see langword="null"/>.</param>
/// <param name="Error">What was wrong.</param>
/// <param name="Written">What both writing faces made of the value.</param>
internal sealed record ReadOutcome(string? Value, ReadError Error, string? Written);

internal sealed class Codec<T> : Codec
    where T : struct, IJsonValue<T>
{
    // Messages and objects share these shapes, but objects have no interface with them.
    private static readonly FromBytes ReadBytes = Static<FromBytes>("TryRead");
    private static readonly FromReader ReadReader = Static<FromReader>("TryRead");
    private static readonly ToBytes WriteBytes = Instance<ToBytes>("WriteTo", typeof(IBufferWriter<byte>));
    private static readonly ToWriter WriteWriter = Instance<ToWriter>("WriteTo", typeof(Utf8JsonWriter));

    private delegate bool FromBytes(ReadOnlyMemory<byte> json, out T value, out ReadError error);

    private delegate bool FromReader(ref Utf8JsonReader reader, ReadOnlyMemory<byte> source, out T value, out ReadError error);

    private delegate void ToBytes(ref T value, IBufferWriter<byte> output);

    private delegate void ToWriter(ref T value, Utf8JsonWriter writer);

    public override ReadOutcome Read(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(utf8);
        var read = ReadBytes(utf8, out var value, out var error);
        ReadReader(ref reader, utf8, out var composed, out _).ShouldBe(read);
        composed.ShouldBe(value);
        return read ? new ReadOutcome(value.ToString(), error, Write(value)) : new ReadOutcome(null, error, null);
    }

    private static string Write(T value)
    {
        var output = new ArrayBufferWriter<byte>();
        WriteBytes(ref value, output);
        var composed = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(composed)) WriteWriter(ref value, writer);
        composed.WrittenSpan.SequenceEqual(output.WrittenSpan).ShouldBeTrue();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static TDelegate Static<TDelegate>(string name)
        where TDelegate : Delegate
    {
        var parameters = typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(static parameter => parameter.ParameterType);
        return typeof(T).GetMethod(name, BindingFlags.Public | BindingFlags.Static, [.. parameters])!.CreateDelegate<TDelegate>();
    }

    private static TDelegate Instance<TDelegate>(string name, Type parameter)
        where TDelegate : Delegate
        => typeof(T).GetMethod(name, BindingFlags.Public | BindingFlags.Instance, [parameter])!.CreateDelegate<TDelegate>();
}

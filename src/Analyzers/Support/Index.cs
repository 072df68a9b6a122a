namespace System;

/// <summary>What the compiler asks for where a list pattern is used, which .NET Standard 2.0 lacks.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}

namespace NostrToolkit.Wire.Tests;

public sealed class OpcodeTests
{
    [Fact]
    public void Opcodes_above_seven_are_control() =>
        Opcodes().Where(static opcode => opcode.IsControl).Select(static opcode => (int)opcode).ShouldBe(Enumerable.Range(8, 8));

    [Fact]
    public void Six_opcodes_are_not_reserved() =>
        Opcodes().Where(static opcode => !opcode.IsReserved).Select(static opcode => (int)opcode).ShouldBe([0, 1, 2, 8, 9, 10]);

    private static IEnumerable<Opcode> Opcodes() => Enumerable.Range(0, 16).Select(static value => (Opcode)value);
}

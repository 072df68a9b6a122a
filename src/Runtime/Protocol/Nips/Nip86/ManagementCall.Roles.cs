using System.Text.Json;

namespace NostrToolkit;

public abstract partial record ManagementCall
{
    /// <summary><c>createrole</c>: add a role (NIP-43).</summary>
    /// <param name="Role">The role.</param>
    public sealed record CreateRole(RelayRole Role) : ManagementCall("createrole")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Role.WriteTo(writer);
    }

    /// <summary><c>editrole</c>: change a role.</summary>
    /// <param name="Role">The role as it is to be.</param>
    public sealed record EditRole(RelayRole Role) : ManagementCall("editrole")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Role.WriteTo(writer);
    }

    /// <summary><c>deleterole</c>: remove a role.</summary>
    /// <param name="RoleId">The role's id.</param>
    public sealed record DeleteRole(string RoleId) : ManagementCall("deleterole")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, RoleId);
    }

    /// <summary><c>assignrole</c>: give a role to a member.</summary>
    /// <param name="PublicKey">The member.</param>
    /// <param name="RoleId">The role's id.</param>
    public sealed record AssignRole(PublicKey PublicKey, string RoleId) : ManagementCall("assignrole")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, PublicKey.ToString(), RoleId);
    }

    /// <summary><c>unassignrole</c>: take a role from a member.</summary>
    /// <param name="PublicKey">The member.</param>
    /// <param name="RoleId">The role's id.</param>
    public sealed record UnassignRole(PublicKey PublicKey, string RoleId) : ManagementCall("unassignrole")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, PublicKey.ToString(), RoleId);
    }
}

using System;
using System.Linq;
using Kernels.Generator.Model;

namespace Kernels.Generator.Emission;

/// <summary>A further part of a user's partial type, in its namespace.</summary>
internal static class PartialType
{
    /// <param name="writer">Takes the code.</param>
    /// <param name="type">The type.</param>
    /// <param name="before">Writes the documentation and attributes above the type.</param>
    /// <param name="bases">Its interfaces, as code.</param>
    /// <param name="members">Writes its members.</param>
    public static void Emit(SourceWriter writer, TypeSpec type, Action before, string bases, Action members)
    {
        if (type.Namespace.Length == 0)
            EmitType(writer, type, before, bases, members);
        else
            writer.Block($"namespace {type.Namespace}", () => EmitType(writer, type, before, bases, members));
    }

    private static void EmitType(SourceWriter writer, TypeSpec type, Action before, string bases, Action members)
    {
        // Of such a name the compiler warns at every part of the type, and the author has a say only over their own.
        if (type.Name.All(letter => letter is >= 'a' and <= 'z'))
            writer.Line("#pragma warning disable CS8981");
        before();
        writer.Block($"partial {type.Keyword} {type.Name}{bases}", members);
    }
}

using System;
using Kernels.Generator.Model;

namespace Kernels.Generator.Emission;

/// <summary>A further part of a user's partial type, in its namespace.</summary>
internal static class PartialType
{
    public static void Emit(SourceWriter writer, TypeSpec type, string bases, Action body, string attribute = "")
    {
        if (type.Namespace.Length == 0)
            EmitType(writer, type, bases, body, attribute);
        else
            writer.Block($"namespace {type.Namespace}", () => EmitType(writer, type, bases, body, attribute));
    }

    private static void EmitType(SourceWriter writer, TypeSpec type, string bases, Action body, string attribute)
    {
        if (attribute.Length > 0)
            writer.Line(attribute);
        writer.Block($"partial {type.Keyword} {type.Name}{bases}", body);
    }
}

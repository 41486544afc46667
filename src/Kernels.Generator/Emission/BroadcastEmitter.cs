using Kernels.Generator.Model;

namespace Kernels.Generator.Emission;

/// <summary>
/// Writes the method that loads a number into all lanes. It has one overload. <c>Vector256.Create</c> has some forty, and <c>Unsafe.Add</c> inside of it
/// four: to choose among them at every weight took a fifth of the compiler's time for a network. The runtime inlines the method.
/// </summary>
internal static class BroadcastEmitter
{
    public static void Emit(SourceWriter writer, VectorType vector)
    {
        writer.Summary("The number at a place, in all lanes.");
        writer.Line(MethodText.Inlined);
        writer.Line($"private static {vector} Broadcast(ref {vector.Number.Name} start, int offset = 0) =>");
        writer.Line($"    {vector.Class}.Create({MemoryText.Element("start", Place.Loop("offset"))});");
        writer.Line();
    }
}

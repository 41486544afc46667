using Kernels.Generator.Model;

namespace Kernels.Generator.Emission;

/// <summary>C# for numbers and vectors of a flat array that a reference points into.</summary>
internal static class MemoryText
{
    /// <summary>The number at a place.</summary>
    public static string Element(string reference, Place place) => place.IsStart ? reference : $"Unsafe.Add(ref {reference}, {place})";

    /// <summary>The statement that declares a reference to a place.</summary>
    public static string Reference(NumberType number, string name, string array, Place place) =>
        $"ref {number.Name} {name} = ref {Element(array, place)};";

    /// <summary>The statement that moves a reference on.</summary>
    public static string Advance(string reference, int by) => $"{reference} = ref Unsafe.Add(ref {reference}, {by});";

    /// <summary>The vector whose lanes all hold the number at a place, by the method that <see cref="BroadcastEmitter"/> writes.</summary>
    public static string Broadcast(string reference, Place place) => $"Broadcast(ref {reference}{(place.IsStart ? "" : $", {place}")})";

    /// <summary>The vector that starts at a place.</summary>
    public static string Load(VectorType vector, string reference, Place place) => $"{vector.Class}.LoadUnsafe(ref {reference}{Offset(place)})";

    /// <summary>The statement that stores a vector from a place on.</summary>
    /// <remarks>As an extension of the vector the compiler would look for the method in every namespace that the kernel uses.</remarks>
    public static string Store(VectorType vector, string value, string reference, Place place) =>
        $"{vector.Class}.StoreUnsafe({value}, ref {reference}{Offset(place)});";

    /// <summary>left * right + addend, rounded once.</summary>
    public static string MultiplyAdd(string left, string right, string addend) => $"FusedMultiplyAdd({left}, {right}, {addend})";

    private static string Offset(Place place) => place switch
    {
        { IsStart: true } => "",
        { Moves: true } => $", (UIntPtr)({place})",
        _ => $", {place}",
    };
}

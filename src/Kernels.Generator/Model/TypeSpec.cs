namespace Kernels.Generator.Model;

/// <summary>Where a user's partial type stands, so that another part of it can be written.</summary>
/// <param name="Namespace">The namespace, empty for the global one.</param>
/// <param name="Name">The name.</param>
/// <param name="Keyword">What it is declared as: <c>class</c>, <c>struct</c> or <c>record struct</c>.</param>
/// <param name="HasTwin">Whether something beside it, or beside a namespace around it, differs in upper and lower case alone.</param>
internal sealed record TypeSpec(string Namespace, string Name, string Keyword, bool HasTwin)
{
    /// <summary>The name of the emitted file, which no other type's has.</summary>
    public string FileName => Model.FileName.Of((Namespace.Length == 0 ? Name : Namespace + "." + Name).Replace("@", ""), HasTwin);
}

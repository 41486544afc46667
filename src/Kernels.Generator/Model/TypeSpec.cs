namespace Kernels.Generator.Model;

/// <summary>A user's partial type, with all that a further part of it needs.</summary>
/// <param name="Namespace">The namespace, empty for the global one.</param>
/// <param name="Name">The name.</param>
/// <param name="Keyword">Its keyword: <c>class</c>, <c>struct</c> or <c>record struct</c>.</param>
/// <param name="HasTwin">Whether a name beside it, or beside a namespace around it, differs only in upper and lower case.</param>
internal sealed record TypeSpec(string Namespace, string Name, string Keyword, bool HasTwin)
{
    /// <summary>The name of the emitted file, which no other type's has.</summary>
    public string FileName => Model.FileName.Of(FullName, HasTwin);

    /// <summary>The name of the class of its kernels, which no other type's has.</summary>
    public string KernelName => Model.KernelName.Of(FullName);

    private string FullName => (Namespace.Length == 0 ? Name : Namespace + "." + Name).Replace("@", "");
}

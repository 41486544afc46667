namespace Kernels.Generator.Model;

/// <summary>Where a user's partial type stands: its namespace (empty for the global one), name and keyword (<c>class</c>, <c>struct</c>, <c>record struct</c>).</summary>
internal sealed record TypeSpec(string Namespace, string Name, string Keyword)
{
    /// <summary>The name with its namespace, unique within a compilation.</summary>
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;
}

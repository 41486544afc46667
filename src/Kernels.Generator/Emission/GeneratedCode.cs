namespace Kernels.Generator.Emission;

/// <summary>The mark of what this generator wrote, with its version.</summary>
internal static class GeneratedCode
{
    public static readonly string Attribute =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"Kernels.Generator\", \"{typeof(GeneratedCode).Assembly.GetName().Version}\")]";
}

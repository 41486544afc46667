namespace Kernels.Generator.Emission;

/// <summary>The attribute that marks generated code, with the generator's version.</summary>
internal static class GeneratedCode
{
    public static readonly string Attribute =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"Kernels.Generator\", \"{typeof(GeneratedCode).Assembly.GetName().Version}\")]";
}

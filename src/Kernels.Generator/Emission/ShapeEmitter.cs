using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// Writes the file-local classes that hold what all instances of a network share: its shape, and the facts on its activations. The network itself
/// has no static field: a static field of its author may make an instance, and the static fields of one class are initialised in the order of its
/// files. The kernel has none either, so its methods never ask whether it is initialised.
/// </summary>
internal static class ShapeEmitter
{
    /// <summary>The expression for the shape, from anywhere in the network's file.</summary>
    public static string Shape(MlpPlan plan) => $"global::Kernels.Generated.{Name(plan)}.Shared";

    public static void Emit(SourceWriter writer, MlpPlan plan) =>
        writer.Block("namespace Kernels.Generated", () =>
        {
            string widths = string.Join(", ", new[] { plan.Inputs }.Concat(plan.Layers.Select(layer => layer.Width)));
            writer.Line("// A class of its own, made on first use, whatever the order of static fields");
            writer.Line(GeneratedCode.Attribute);
            writer.Block($"file static class {Name(plan)}", () =>
                writer.Line($"internal static readonly global::Kernels.MlpShape Shared = new(new[] {{ {widths} }}, {Learned(plan)});"));
            writer.Line();
            InfoText.Emit(writer, plan);
        });

    private static string Name(MlpPlan plan) => GeneratedCode.ClassOf("Shape", plan.Type.Name);

    /// <summary>The argument that gives the shape the learned parameters of each hidden layer.</summary>
    private static string Learned(MlpPlan plan) => plan.HiddenLayers.All(layer => layer.Learned.Count == 0)
        ? "default"
        : $"new global::Kernels.LearnedParameter[][] {{ {string.Join(", ", plan.HiddenLayers.Select(Learned))} }}";

    private static string Learned(LayerPlan layer) => layer.Learned.Count == 0
        ? "new global::Kernels.LearnedParameter[0]"
        : $"new global::Kernels.LearnedParameter[] {{ {string.Join(", ", layer.Learned.Select(p => $"new(\"{p.Name}\", {Number.Literal(p.Default)})"))} }}";
}

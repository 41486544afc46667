using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The file-local class that computes an activation's derivative for one number, with the bits of kernels in double.</summary>
internal static class ScalarEmitter
{
    public static string Name(DeclaredActivationPlan plan) => plan.Declaration.Type.Name + "Formula";

    public static void Emit(SourceWriter writer, DeclaredActivationPlan plan)
    {
        string[] variables = [ActivationSpec.PreActivation, .. plan.Declaration.Activation.Parameters.Select(p => p.Identifier)];
        string parameters = string.Join(", ", variables.Select(name => "double " + LearnedNames.Variable(name)));

        if (plan is { Derivative: null, ValueAndDerivative: null })
            return;
        writer.Line("using global::Kernels.Numerics;");
        writer.Line();
        writer.Line($"// h = f(z) and {ActivationPlan.Slope} = df/dz for one number, with the bits that networks in double compute");
        writer.Line(GeneratedCode.Attribute);
        writer.Block($"file static class {Name(plan)}", () =>
        {
            if (plan.Derivative is { } derivative)
                EmitMethod(writer, $"double Derivative({parameters})", ActivationPlan.Slope, derivative);
            if (plan.ValueAndDerivative is { } both)
                EmitMethod(
                    writer, $"(double Value, double Derivative) ValueAndDerivative({parameters})", $"({ActivationPlan.Output}, {ActivationPlan.Slope})", both);
        });
        writer.Line();
    }

    private static void EmitMethod(SourceWriter writer, string signature, string result, StraightLineProgram program)
    {
        writer.Block($"internal static {signature}", () =>
        {
            foreach ((Assignment assignment, string value) in ProgramText.Lines(program, locals => new ScalarText(locals).Write))
                writer.Line($"{(assignment.Value is Condition ? "bool" : "double")} {assignment.Name} = {value};");
            writer.Line($"return {result};");
        });
        writer.Line();
    }
}

using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The file-local class that computes an activation's derivative for one number, with the bits of kernels in double.</summary>
internal static class ScalarEmitter
{
    public static string Name(ActivationDeclaration declaration) => declaration.Type.Name + "Formula";

    public static void Emit(SourceWriter writer, ActivationDeclaration declaration)
    {
        ActivationSpec activation = declaration.Activation;
        string[] variables = [ActivationSpec.PreActivation, .. activation.Parameters.Select(p => p.Identifier)];
        string parameters = string.Join(", ", variables.Select(name => "double " + LearnedNames.Variable(name)));
        Expression slope = Differentiation.Derivative(activation.Value, ActivationSpec.PreActivation);

        writer.Block("namespace Kernels.Generated", () =>
        {
            writer.Line("using global::Kernels.Numerics;");
            writer.Line();
            writer.Line($"// h = f(z) and {ActivationPlan.Slope} = df/dz for one number, with the bits that networks in double compute");
            writer.Line(GeneratedCode.Attribute);
            writer.Block($"file static class {Name(declaration)}", () =>
            {
                if (!declaration.HasDerivative)
                    EmitMethod(writer, $"double Derivative({parameters})", ActivationPlan.Slope, StraightLineProgram.Of(variables, (ActivationPlan.Slope, slope)));
                if (!declaration.HasValueAndDerivative)
                    EmitMethod(
                        writer,
                        $"(double Value, double Derivative) ValueAndDerivative({parameters})",
                        $"({ActivationPlan.Output}, {ActivationPlan.Slope})",
                        StraightLineProgram.Of(variables, (ActivationPlan.Output, activation.Value), (ActivationPlan.Slope, slope)));
            });
        });
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

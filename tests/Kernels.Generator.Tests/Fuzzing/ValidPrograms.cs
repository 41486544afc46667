using System.Collections.Immutable;

namespace Kernels.Generator.Tests.Fuzzing;

/// <summary>Programs that compile, each a few files: what the fuzz tests begin from. Together they hold every form that the generator takes.</summary>
internal static class ValidPrograms
{
    private const string Hinge = "using Kernels; [Activation] public readonly partial struct Hinge { public static double Value(double z) => z > 0 ? z : 0.01 * z; }";

    public static ImmutableArray<ImmutableArray<string>> All { get; } =
    [
        // The global namespace, two files.
        [Hinge, "using Kernels; [Mlp<Hinge>(2, 3, 1)] public sealed partial class HingeMlp;"],

        // A file-scoped namespace; a block with locals, if and else; learned parameters; a constant.
        [
            """
            using System;
            using Kernels;
            namespace Sample;

            [Activation]
            public readonly partial struct Scaled
            {
                private const double Scale = 1.05;

                public static double Value(double z, double alpha = 0.25, double beta = 1)
                {
                    double bent = Math.Tanh(beta * z) + Math.Log(1 + Math.Exp(-z));
                    if (z > 1 && !(z >= 4) || z != z)
                        return Scale * bent;
                    else if (z < -1)
                    {
                        const double half = 0.5;
                        return half * alpha * z;
                    }
                    return Math.Max(alpha, Math.Min(z, +2)) / (1 + Math.Abs(z));
                }
            }

            [Mlp<Scaled>(2, 2, 1)]
            public sealed partial class ScaledMlp
            {
                public int Epochs { get; set; } = 3;
            }
            """,
        ],

        // Nested namespaces, records, qualified attributes, activations that call others, several parts, and a network of the library's activation.
        [
            """
            namespace Outer
            {
                namespace Inner
                {
                    [Kernels.Activation]
                    public readonly partial record struct Curve { public static double Value(double z, double a = 0.5) => z / System.Math.Sqrt(1 + a * (z * z)); }
                }

                [global::Kernels.ActivationAttribute]
                internal partial struct Twice { public static double Value(double x) => Inner.Curve.Value(Inner.Curve.Value(x, 2)) + Kernels.Activations.Silu.Value(x); }

                [global::Kernels.Mlp<Inner.Curve>(widths: new[] { 1, 2, 1 })]
                public partial class First;

                [Kernels.Mlp<Twice>(1, 1), System.Obsolete("old")]
                internal sealed partial class Second;

                internal partial class Second { public const int Width = 2; }

                [Kernels.Mlp<Kernels.Activations.Elu>(Second.Width, 1)]
                internal partial class Third;
            }
            """,
            "namespace Outer { public partial class First { private readonly double mean = 1; public double Mean => mean; } public partial class Other<T> where T : struct { private class Nested; } }",
        ],

        // Names that need escaping, aliases, types that differ in case alone, two namespaces with one name.
        [
            """
            using Kernels;
            using Net = Kernels.MlpAttribute<Sample.@class>;

            namespace Sample
            {
                [Activation] public partial struct @class { public static double Value(double @return, double z = 1) => z * Kernels.Numerics.PortableMath.Logistic(@return); }
            }

            namespace Second { [Net(2, 2, 1)] public partial class Same; [Mlp<Kernels.Activations.Gelu>(3, 1)] public partial class SAME; }
            namespace Third { [Mlp<Kernels.Activations.PRelu>(1, 2, 2, 1)] public partial class Same; }
            """,
        ],

        // Assignments, bools, patterns and powers; options; an activation for each hidden layer.
        [
            """
            using System;
            using Kernels;
            namespace Sample;

            [Activation]
            public readonly partial struct Waves
            {
                public static double Value(double z, double rate = 1)
                {
                    bool isNear = z is > -2 and < 2;
                    double wave = Math.Sin(rate * z) + Math.Cosh(z) / Math.Pow(Math.Abs(z) + 1, 1.5);
                    if (!isNear)
                        wave -= Math.FusedMultiplyAdd(0.5, z, Math.Atan(z));
                    return Math.Clamp(wave, -3, 3);
                }
            }

            [Mlp<Waves, Kernels.Activations.PRelu, Kernels.Activations.Sigmoid>(1, 2, 1, 2, 3, Output = OutputKind.Softmax, Precision = Precision.Single)]
            public sealed partial class Classes;

            [Mlp<Waves>(2, 1, Precision = Precision.Double, Output = OutputKind.Identity)]
            public sealed partial class Values;
            """,
        ],

        // What the compiler only warns of; constants that decide; static members that make instances; letters that share a capital.
        [
            """
            using System;
            using Kernels;
            namespace Sample;

            [Activation]
            public readonly partial struct \u03c6
            {
                private const bool IsExact = true;
            #warning try another slope
                /// <summary>z < 0, see <see cref="Missing"/>.</summary>
            #pragma warning disable nonsense
                public static double Value(double z, double Activate = 0.5)
                {
            #line 7
                    if (!IsExact)
                        Console.WriteLine(z);
                    if (IsExact)
                        return z > 0 ? z : Activate * z;
                }

                public static readonly double Slope = Derivative(1) + First.Shared.Parameters.Length;
            }

            [Activation] public readonly partial struct \u03d5 { public static double Value(double z) { if (true) { return \u03c6.Value(z, 0.1); } } }

            /// <summary>a & b</summary>
            [Mlp<\u03c6, \u03d5>(2, 3, 3, 1)]
            public sealed partial class First
            {
                public static First Shared { get; } = new();
                public static readonly double Half = Value() / 2;
                private static double Value() => new First().Forward([1, 2]);
            }
            """,
        ],
    ];
}

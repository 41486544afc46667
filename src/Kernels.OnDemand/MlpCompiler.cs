using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Kernels.OnDemand.Compiling;
using Kernels.OnDemand.Formulas;

namespace Kernels.OnDemand;

/// <summary>
/// Compiles networks while the program runs, by the same generator that completes them at build time: the same bits, at the same speed.
/// Its methods may be called from several threads at once.
/// </summary>
public static class MlpCompiler
{
    internal const string Trimming = "Networks that are compiled while the program runs call members of Kernels that trimming may have removed.";
    internal const string DynamicCode = "Networks are compiled while the program runs, which code compiled ahead of time cannot do.";

    /// <summary>
    /// Whether networks can be compiled here. They cannot in a program that is compiled ahead of time or trimmed; it has the networks that it was built with.
    /// </summary>
    [FeatureSwitchDefinition("Kernels.OnDemand.MlpCompiler.IsSupported")]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
    [FeatureGuard(typeof(RequiresDynamicCodeAttribute))]
    [UnconditionalSuppressMessage("Trimming", "IL4000", Justification = "The package's targets turn the switch off where a program is trimmed.")]
    [UnconditionalSuppressMessage("AOT", "IL4000", Justification = "The package's targets turn the switch off where a program is trimmed.")]
    public static bool IsSupported =>
        AppContext.TryGetSwitch("Kernels.OnDemand.MlpCompiler.IsSupported", out bool isOn) ? isOn : RuntimeFeature.IsDynamicCodeSupported;

    /// <summary>A new network from a formula and widths, such as <c>New&lt;double>("z * tanh(softplus(z))", 2, 16, 16, 1)</c>.</summary>
    /// <typeparam name="T">The type of its numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
    /// <param name="formula">The activation of all hidden layers, as <see cref="Formula.Parse"/> reads it.</param>
    /// <param name="widths">Inputs, hidden widths and outputs: 2 to 9 numbers, each 1 to 64. The outputs are probabilities of their own.</param>
    /// <exception cref="FormulaException">The text is no formula.</exception>
    /// <exception cref="ArgumentException">The widths are not allowed, or a constant of the formula has no place in the type of its numbers.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither of the two.</exception>
    /// <exception cref="PlatformNotSupportedException">Networks cannot be compiled here, see <see cref="IsSupported"/>.</exception>
    [RequiresUnreferencedCode(Trimming)]
    [RequiresDynamicCode(DynamicCode)]
    public static IInspectableMlp<T> New<T>(string formula, params int[] widths)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        Compile<T>(new MlpDesign(widths, Formula.Parse(formula))).New();

    /// <summary>Compiles one network.</summary>
    /// <typeparam name="T">The type of its numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
    /// <param name="design">The network.</param>
    /// <param name="cancellation">Ends the compilation early.</param>
    /// <exception cref="ArgumentException">A constant of a formula has no place in the type of its numbers.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither of the two.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    /// <exception cref="PlatformNotSupportedException">Networks cannot be compiled here, see <see cref="IsSupported"/>.</exception>
    [RequiresUnreferencedCode(Trimming)]
    [RequiresDynamicCode(DynamicCode)]
    public static CompiledMlp<T> Compile<T>(MlpDesign design, CancellationToken cancellation = default)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        CompileAll<T>([design], cancellation)[0];

    /// <summary>Compiles many networks at once, on all cores, which takes far less time than one after the other.</summary>
    /// <typeparam name="T">The type of their numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
    /// <param name="designs">The networks.</param>
    /// <param name="cancellation">Ends the compilation early.</param>
    /// <returns>The networks in the order of their designs.</returns>
    /// <exception cref="ArgumentException">A design is null, or a constant of a formula has no place in the type of its numbers.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither of the two.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    /// <exception cref="PlatformNotSupportedException">Networks cannot be compiled here, see <see cref="IsSupported"/>.</exception>
    [RequiresUnreferencedCode(Trimming)]
    [RequiresDynamicCode(DynamicCode)]
    public static IReadOnlyList<CompiledMlp<T>> CompileAll<T>(IReadOnlyList<MlpDesign> designs, CancellationToken cancellation = default)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(designs);
        if (designs.Contains(null))
            throw new ArgumentException("A design is null; each must be a network.", nameof(designs));
        RequireSupport();
        if (designs.Count == 0)
            return [];
        NetworkSource[] sources = SourcesOf(designs, PrecisionOf<T>(), cancellation);
        CompiledMlp<T>[] compiled = new CompiledMlp<T>[designs.Count];
        // A compilation a core: one that uses several threads would have them wait for each other.
        int parts = Math.Min(Environment.ProcessorCount, designs.Count);
#pragma warning disable RS0030 // Each part has places of its own; nothing is added up.
        Parallel.For(0, parts, new ParallelOptions { CancellationToken = cancellation }, Compile);
#pragma warning restore RS0030
        return compiled;

        void Compile(int part)
        {
            Range range = (part * designs.Count / parts)..((part + 1) * designs.Count / parts);
            Assembly assembly = SourceCompiler.Compile([.. sources[range].Select(source => source.TextForThisProcessor)], cancellation);
            for (int index = range.Start.Value; index < range.End.Value; index++)
                compiled[index] = Load<T>(assembly, designs[index], sources[index]);
        }
    }

    private static NetworkSource[] SourcesOf(IReadOnlyList<MlpDesign> designs, Precision precision, CancellationToken cancellation)
    {
        NetworkSource[] sources = new NetworkSource[designs.Count];
        for (int index = 0; index < sources.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            MlpDesign design = designs[index];
            sources[index] = NetworkSource.Of(
                design.Widths, design.Activations, design.Output, precision, distinction: sources.Length == 1 ? "" : $"{index + 1}");
        }
        return sources;
    }

    /// <summary>Compiles a formula for one number.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="cancellation">Ends the compilation early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    /// <exception cref="PlatformNotSupportedException">Code cannot be compiled here, see <see cref="IsSupported"/>.</exception>
    [RequiresUnreferencedCode(Trimming)]
    [RequiresDynamicCode(DynamicCode)]
    public static CompiledFormula CompileFormula(Formula formula, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(formula);
        RequireSupport();
        Type type = SourceCompiler.Compile([FormulaSource.Of(formula)], cancellation).GetType(FormulaSource.TypeName, throwOnError: true)!;
        return new CompiledFormula(
            type.GetMethod("Derivative")!.CreateDelegate<Func<double, double>>(),
            type.GetMethod("ValueAndDerivative")!.CreateDelegate<Func<double, (double Value, double Derivative)>>());
    }

    /// <summary>
    /// Compiles a small network and drops it: on a thread of its own while a program does other things, this takes from the first network most of the time that
    /// the compiler needs to start.
    /// </summary>
    /// <returns>The work; it ends without an error also where networks cannot be compiled.</returns>
    public static Task WarmUp() => IsSupported ? Task.Run(CompileSmall) : Task.CompletedTask;

    [RequiresUnreferencedCode(Trimming)]
    [RequiresDynamicCode(DynamicCode)]
    private static void CompileSmall() => Compile<double>(new MlpDesign([1, 2, 1], Formula.Of<Activations.Tanh>()));

    [RequiresUnreferencedCode(Trimming)]
    private static CompiledMlp<T> Load<T>(Assembly assembly, MlpDesign design, NetworkSource source)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Type type = assembly.GetType(source.TypeName, throwOnError: true)!;
        return new CompiledMlp<T>(design, () => source.Text, () => Activator.CreateInstance(type)!);
    }

    private static void RequireSupport()
    {
        if (!IsSupported)
            throw new PlatformNotSupportedException(
                "Networks cannot be compiled here: this program was compiled ahead of time or trimmed, and has only the networks that it was built with.");
    }

    private static Precision PrecisionOf<T>() => default(T) switch
    {
        double => Precision.Double,
        float => Precision.Single,
        _ => throw new NotSupportedException($"A network's numbers are double or float, not {typeof(T).Name}."),
    };
}

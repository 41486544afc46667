using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>Whatever an emitted file calls its own, an author may call a learned parameter, an activation, a network or a namespace.</summary>
public class EmittedNameTests
{
    private const int ParametersAtOnce = 8;

    /// <summary>A formula whose slopes are stored, one that the product computes on the spot, one that has a loop of its own.</summary>
    private const string Declarations = """
        [Kernels.Activation] public partial struct Stored { public static double Value(double z, double alpha = 0.25, double b = 1.5) => z > 0 ? System.Math.Tanh(b * z) + z * z * alpha : alpha * System.Math.Exp(z) / (1 + z * z) - b; }
        [Kernels.Activation] public partial struct Spot { public static double Value(double z, double alpha = 0.25) => z > 0 ? z : alpha * z; }
        [Kernels.Activation] public partial struct Gate { public static double Value(double z) => 1 / (1 + System.Math.Exp(-z)); }
        [Kernels.Mlp<Stored, Spot, Gate>(2, 9, 9, 3, 1)] public partial class Net;
        [Kernels.Mlp<Spot>(2, 9, 2, Precision = Kernels.Precision.Single)] public partial class Small;
        """;

    /// <summary>Words that mean something to the language in places and are names elsewhere: a type or an alias takes the meaning from some.</summary>
    private static readonly string[] words =
    [
        "nint", "nuint", "var", "dynamic", "notnull", "unmanaged", "managed", "scoped", "file", "record", "required", "field", "value", "await", "partial", "where", "when", "with", "allows", "extension",
        "get", "set", "init", "add", "remove", "and", "or", "not", "nameof", "args", "yield", "from", "select", "alias", "assembly", "global", "_",
    ];

    /// <summary>Every identifier and keyword of the emitted files, and what a parameter of that name would make of the longer ones.</summary>
    private static readonly string[] names =
    [
        .. GeneratorHarness.Run(Declarations).Result.GeneratedSources
            .SelectMany(source => source.SyntaxTree.GetRoot().DescendantTokens())
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken) || token.IsKeyword())
            .Select(token => token.ValueText)
            .SelectMany(name => new[] { name, name.Replace("Alpha", "", StringComparison.Ordinal), name.Replace("learned", "", StringComparison.Ordinal), name.Replace("slopeIn", "", StringComparison.Ordinal) })
            .Concat(["alphas", "alpha0", "Alpha", "_alpha", "\u03C6", "\u03D5", "NaN", "Infinity", "UIntPtr", .. words])
            .Where(SyntaxFacts.IsValidIdentifier)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>How types of the library end that could be taken for something emitted for a network.</summary>
    private static readonly string[] endings = ["Shape", "Activations", "Kernel", "Info"];

    /// <summary>What the declarations call by its name, and namespaces that a type or an alias of everywhere hides for good.</summary>
    private static readonly string[] outside = ["Stored", "Spot", "Gate", "Net", "Small", "System", "Kernels"];

    // Every thirty-second name in the fast tests, all of them in the slow ones.
    private static IEnumerable<string> Some => names.Where((_, index) => index % 32 == 5);

    [Fact]
    public void SomeNamesMayBeThoseOfAll()
    {
        Assert.True(names.Length > 150, $"{names.Length}");
        AssertCompiles(LearnedParameters(Some));
        AssertCompiles(ActivationsAndNetworks(Some));
        AssertCompiles(Namespaces(Some));
    }

    /// <summary>What is emitted for a network has its name as a part: with it, it must not become the name of a type that emitted code uses.</summary>
    [Fact]
    public void ANetworkMayHaveTheNameOfATypeOfTheLibraryButForItsEnd() => AssertCompiles(
        Declarations + string.Concat(typeof(MlpShape).Assembly.GetExportedTypes()
            .SelectMany(type => endings.Where(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)).Select(ending => type.Name[..^ending.Length]))
            .Where(name => name.Length > 0)
            .Distinct()
            .Select(name => $"[Kernels.Mlp<Gate>(1, 4, 4, 1)] public partial class {name}; ")));

    [Fact]
    [Trait("Speed", "Slow")]
    public void ALearnedParameterMayHaveAnyName() => AssertCompiles(LearnedParameters(names));

    [Fact]
    [Trait("Speed", "Slow")]
    public void AnActivationAndANetworkMayHaveAnyName() => AssertCompiles(ActivationsAndNetworks(names));

    [Fact]
    [Trait("Speed", "Slow")]
    public void ANamespaceMayHaveAnyName() => AssertCompiles(Namespaces(names));

    private static string LearnedParameters(IEnumerable<string> names) =>
        string.Concat(names.Except(["z"]).Chunk(ParametersAtOnce).Select((parameters, index) =>
        {
            string list = string.Concat(parameters.Select(name => $", double @{name} = 0.5"));
            string sum = string.Join(" + ", parameters.Select(name => $"@{name} * z"));
            return $$"""
                [Kernels.Activation] public partial struct Stored{{index}} { public static double Value(double z{{list}}) => z > 0 ? double.Tanh({{sum}}) + z * z : double.Exp({{sum}}) / (1 + z * z); }
                [Kernels.Activation] public partial struct Spot{{index}} { public static double Value(double z{{list}}) => z > 0 ? z : @{{parameters[0]}} * z; }
                [Kernels.Mlp<Stored{{index}}, Spot{{index}}>(1, 1, 2, 1)] public partial class Net{{index}};
                [Kernels.Mlp<Spot{{index}}>(1, 2, 1)] public partial class Small{{index}};

                """;
        }));

    private static string ActivationsAndNetworks(IEnumerable<string> names)
    {
        IEnumerable<string> activations = names.Except(["Value"]).Select(name =>
            $"namespace Activations {{ [global::Kernels.Activation] public partial struct @{name} {{ public static double Value(double z, double alpha = 0.5) => z > 0 ? z : alpha * z; }} }} ");
        // A type outside of any namespace hides the namespaces that all is called from.
        IEnumerable<string> networks = names.Except(Members).Except(["Value", "System", "Kernels", "Activations"]).Select(name =>
            $"[global::Kernels.Mlp<global::Activations.@{name}>(1, 1, 1)] public partial class @{name} {{ }} ");
        return string.Concat(activations.Concat(networks));
    }

    private static string Namespaces(IEnumerable<string> names) => string.Concat(names.Select(name =>
        $"namespace Outer.@{name} {{ [global::Kernels.Activation] public partial struct Hinge {{ public static double Value(double z) => z > 0 ? z : 0.01 * z; }} [global::Kernels.Mlp<Hinge>(1, 1)] public partial class Net {{ }} }} "));

    [Fact]
    public void AMemberOfTheAuthorMayHaveAnyNameThatIsNotTaken()
    {
        // A field of a name that every object has is the compiler's to warn of.
        IEnumerable<string> fields = names.Except(Members).Except(["Net", nameof(Equals)]).Select(name => $"public int @{name};");
        AssertCompiles($"{Declarations.Replace("class Net;", $"class Net {{ {string.Concat(fields)} }}", StringComparison.Ordinal)}");
    }

    [Fact]
    public void AnAliasOfTheAuthorMayHaveAnyName() => AssertCompiles(
        [string.Concat(names.Except(outside).Select(name => $"global using @{name} = System.ObsoleteAttribute;\n")), Declarations]);

    [Fact]
    public void AnAttributeOfTheAuthorMayHaveAnyName() => AssertCompiles(
        string.Concat(names.Except(outside).Select(name => $"public sealed class @{name} : global::System.Attribute;\n"))
            + Declarations.Replace("System.", "global::System.", StringComparison.Ordinal));

    private static string[] Members => [.. new Parsing.NetworkMembers(Model.NumberType.Double, hasOneOutput: true).Names];

    private static void AssertCompiles(params string[] sources)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(sources);
        Assert.Null(outcome.Result.Exception);
        Assert.Empty(outcome.Diagnostics);
        // Of a type in small letters the compiler says where its author declares it that the language may need the name.
        Diagnostic? complaint = outcome.CompilerComplaints.FirstOrDefault(complaint => !IsOfSmallLetters(complaint));
        Assert.True(complaint is null, $"{complaint}\n{string.Join('\n', sources)}");
    }

    private static bool IsOfSmallLetters(Diagnostic complaint) =>
        complaint.Id == "CS8981" && complaint.Location.SourceTree!.FilePath.StartsWith("Source", StringComparison.Ordinal);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>Reads a class with <c>[Mlp&lt;TActivation&gt;(...)]</c>.</summary>
internal sealed class MlpParser
{
    private readonly Compilation compilation;
    private readonly TypeDeclarationSyntax syntax;
    private readonly INamedTypeSymbol type;
    private readonly AttributeData attribute;
    private readonly AttributeSyntax? attributeSyntax;
    private readonly List<DiagnosticInfo> diagnostics = [];
    private readonly ISet<SyntaxTree> files;
    private readonly CancellationToken cancellation;

    private MlpParser(AttributedType network, ISet<SyntaxTree> files, CancellationToken cancellation)
    {
        this.files = files;
        this.cancellation = cancellation;
        (syntax, type, attribute, SemanticModel semantics) = network;
        compilation = semantics.Compilation;
        attributeSyntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
    }

    /// <summary>Reads a class.</summary>
    /// <param name="context">The declaration.</param>
    /// <param name="files">Takes the files of all formulas that are read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static ParseResult<MlpSpec> Parse(GeneratorSyntaxContext context, ISet<SyntaxTree> files, CancellationToken cancellation) =>
        AttributedType.Of(context, MlpAttributes.Name, MlpAttributes.IsOne, cancellation) is { Symbol: { TypeKind: TypeKind.Class } type } network
        && TypeParser.IsNamed(type)
            ? Surroundings.Obstacle(network) is { } obstacle ? ParseResult<MlpSpec>.Of(null, [obstacle]) : new MlpParser(network, files, cancellation).Parse()
            : ParseResult<MlpSpec>.Of(null, []);

    private ParseResult<MlpSpec> Parse()
    {
        CheckType();
        int[]? widths = ParseWidths();
        ActivationSpec[]? activations = ParseActivations(widths);
        NetworkOutput output = (NetworkOutput)ParseOption("Output", "OutputKind", "Sigmoid", "Identity", "Softmax");
        NumberType number = ParseOption("Precision", "Precision", "Double", "Single") == 0 ? NumberType.Double : NumberType.Single;
        if (output == NetworkOutput.Softmax && widths?.LastOrDefault() == 1)
            Report(Descriptors.WrongOutputWidth, WidthLocation(widths.Length, widths.Length - 1), 1);

        CheckMembers(new NetworkMembers(number, hasOneOutput: widths?.LastOrDefault() == 1));
        if (number == NumberType.Single && activations is not null)
            CheckSinglePrecision(activations);

        if (diagnostics.Count == 0 && (widths is null || HasUnreadOption()) && !IsLeftToTheCompiler())
            Report(Descriptors.WrongLayerCount, AttributeLocation, type.Name, "unknown");
        MlpSpec? spec = diagnostics.Count == 0 && activations is not null && widths is not null && !HasUnreadOption()
            ? new MlpSpec(TypeParser.Parse(type, syntax), new EquatableArray<int>(widths), new EquatableArray<ActivationSpec>(activations), output, number)
            : null;
        return ParseResult<MlpSpec>.Of(spec, diagnostics);
    }

    private void CheckType()
    {
        Location place = syntax.Identifier.GetLocation();
        if (!TypeParser.IsPlain(type) || type.IsStatic || type.IsAbstract || type.IsRecord)
            Report(Descriptors.NetworkMustBePlainClass, place, type.Name);
        else if (!TypeParser.IsPartial(syntax))
            Report(Descriptors.NetworkMustBePartial, place, type.Name);
        // A second attribute of the same kind is the compiler's to report.
        foreach (AttributeData other in type.GetAttributes().Where(MlpAttributes.IsOne))
            if (other.AttributeClass!.Arity != attribute.AttributeClass!.Arity)
                Report(Descriptors.SecondNetworkAttribute, other.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? place, type.Name);
    }

    /// <summary>Whether the names of what the generator adds are free: in the class, for it, and in the classes that it derives from.</summary>
    private void CheckMembers(NetworkMembers members)
    {
        Location place = syntax.Identifier.GetLocation();
        if (members.Names.Contains(type.Name))
            Report(Descriptors.NameIsTaken, place, type.Name, type.Name, "the class must have another name");
        foreach (ISymbol member in members.Obstacles(type))
            Report(Descriptors.NameIsTaken, member.Locations[0], type.Name, member.Name, "the member here must have another name");
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
            foreach (string name in Inherited(members, ancestor).Distinct())
                Report(Descriptors.NameIsTaken, place, type.Name, name, $"its base class '{ancestor.Name}' has one already");
    }

    /// <summary>Names that are taken by a base class. One that is a network itself has them all, though its other part is not written yet.</summary>
    private IEnumerable<string> Inherited(NetworkMembers members, INamedTypeSymbol ancestor) =>
        ancestor.GetAttributes().Any(MlpAttributes.IsOne)
            ? members.Names.Take(1)
            : members.Obstacles(ancestor).Where(member => compilation.IsSymbolAccessibleWithin(member, type)).Select(member => member.Name);

    /// <summary>The widths; null where an argument is no constant number, which the compiler reports itself.</summary>
    private int[]? ParseWidths()
    {
        TypedConstant[] values = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array } array]
            ? (array.IsNull ? [] : [.. array.Values])
            : [.. attribute.ConstructorArguments];
        if (attribute.AttributeConstructor is null || !values.All(value => value.Value is int))
            return null;
        int[] widths = [.. values.Select(value => (int)value.Value!)];
        if (widths.Length < 2 || widths.Length > Limits.MostLayers + 1)
            Report(Descriptors.WrongLayerCount, AttributeLocation, type.Name, widths.Length);
        for (int index = 0; index < widths.Length; index++)
            if (widths[index] is < 1 or > Limits.LargestWidth)
                Report(Descriptors.WrongWidth, WidthLocation(widths.Length, index), widths[index]);
        return widths;
    }

    /// <summary>The activation of each hidden layer; null where one cannot be read.</summary>
    private ActivationSpec[]? ParseActivations(int[]? widths)
    {
        ITypeSymbol[] types = [.. attribute.AttributeClass!.TypeArguments];
        ActivationSpec?[] activations = [.. types.Select(ParseActivation)];
        int hidden = (widths?.Length ?? 2) - 2;
        if (types.Length > 1 && widths is not null && hidden != types.Length && hidden is >= 0 and < Limits.MostLayers)
            Report(Descriptors.WrongActivationCount, attributeSyntax?.Name.GetLocation() ?? AttributeLocation, type.Name, types.Length, hidden);
        if (activations.Contains(null) || hidden < 0)
            return null;
        return types.Length == 1 ? [.. Enumerable.Repeat(activations[0]!, hidden)] : [.. activations.Select(activation => activation!)];
    }

    private ActivationSpec? ParseActivation(ITypeSymbol activationType, int index)
    {
        if (activationType.TypeKind == TypeKind.Error)
        {
            // The compiler is silent on a name that two kinds of types share, as it has complained where they are declared.
            if (!IsLeftToTheCompiler())
                ReportNoActivation(activationType, index);
            return null;
        }
        // The activation itself reports the problems of its formula, once.
        var parser = new ActivationParser(compilation, files, cancellation);
        bool isActivation = ActivationParser.IsActivation(activationType);
        ActivationSpec? activation = isActivation && activationType is INamedTypeSymbol named ? parser.Parse(named, []) : null;
        bool isReportedAtActivation = isActivation && parser.IsInSource(activationType);
        if (activation is null && !isReportedAtActivation)
            ReportNoActivation(activationType, index);
        return activation;
    }

    private void ReportNoActivation(ITypeSymbol activationType, int index) =>
        Report(Descriptors.NotAnActivation, TypeArgumentLocation(index), activationType.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));

    private void CheckSinglePrecision(ActivationSpec[] activations)
    {
        int types = attribute.AttributeClass!.TypeArguments.Length;
        for (int index = 0; index < Math.Min(types, activations.Length); index++)
            if (SinglePrecision.Misfit(activations[index]) is { } misfit)
                Report(Descriptors.NotInSinglePrecision, TypeArgumentLocation(index), activations[index].Name, Number.Text(misfit), Number.Text((float)misfit));
    }

    /// <summary>The value of an option of the attribute, the first one where it is not given.</summary>
    private int ParseOption(string name, string type, params string[] values)
    {
        KeyValuePair<string, TypedConstant> option = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name);
        if (option.Value.Value is not int value || (value >= 0 && value < values.Length))
            return option.Value.Value as int? ?? 0;
        AttributeArgumentSyntax? given = attributeSyntax?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name);
        Location place = given?.Expression.GetLocation() ?? AttributeLocation;
        Report(Descriptors.UnknownOption, place, name, value, string.Join(", ", values.Select(known => $"{type}.{known}")));
        return 0;
    }

    /// <summary>Whether an option has a value that is no constant yet, if it ever is.</summary>
    private bool HasUnreadOption() => attribute.NamedArguments.Any(argument => argument.Value.Value is not int);

    /// <summary>Whether the compiler has an error in the attribute, or in the alias by which it is written.</summary>
    private bool IsLeftToTheCompiler() =>
        attributeSyntax is not null && CompilerErrors.AreIn(compilation, [attributeSyntax, .. DeclarationsOfAlias(attributeSyntax)], cancellation);

    private IEnumerable<SyntaxNode> DeclarationsOfAlias(AttributeSyntax written) =>
        compilation.GetSemanticModel(written.SyntaxTree).GetAliasInfo(written.Name, cancellation) is { } alias
            ? alias.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation))
            : [];

    private Location AttributeLocation => attributeSyntax?.GetLocation() ?? syntax.Identifier.GetLocation();

    private Location WidthLocation(int count, int index) =>
        attributeSyntax is null ? AttributeLocation : AttributePlaces.Width(attributeSyntax, attribute.AttributeConstructor, count, index);

    private Location TypeArgumentLocation(int index) =>
        attributeSyntax is null ? AttributeLocation : AttributePlaces.TypeArgument(attributeSyntax, index);

    // Behind an alias the attribute is the place of every activation: two layers with one wrong activation would report the same twice.
    private void Report(DiagnosticDescriptor descriptor, Location place, params object[] arguments)
    {
        DiagnosticInfo diagnostic = DiagnosticInfo.Of(descriptor, place, arguments);
        if (!diagnostics.Contains(diagnostic))
            diagnostics.Add(diagnostic);
    }
}

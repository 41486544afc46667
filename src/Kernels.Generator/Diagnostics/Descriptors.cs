using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Diagnostics;

/// <summary>Every message of the generator. An id is never reused; a new one is entered in AnalyzerReleases.Unshipped.md.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor NetworkMustBePartial = Error(
        "KRN001", "A network must be partial", "Network '{0}' must be declared 'partial': the generator writes its other part");

    public static readonly DiagnosticDescriptor NetworkMustBePlainClass = Error(
        "KRN002", "A network must be a plain class",
        "Network '{0}' must be a top-level class that is neither generic, static, abstract, file-local nor a record");

    public static readonly DiagnosticDescriptor WrongLayerCount = Error(
        "KRN003",
        $"A network has 1 to {Limits.MostLayers} layers",
        $"Network '{{0}}' has {{1}} widths; 2 to {Limits.MostLayers + 1} are allowed: inputs, up to {Limits.MostLayers - 1} hidden layers, outputs");

    public static readonly DiagnosticDescriptor WrongWidth = Error(
        "KRN004",
        $"A width is 1 to {Limits.LargestWidth}",
        $"A width of {{0}} is not allowed; widths are constants from 1 to {Limits.LargestWidth}");

    public static readonly DiagnosticDescriptor WrongOutputWidth = Error(
        "KRN005", "A softmax has at least two outputs", "A softmax of {0} output would always be 1; give it one output for each class, at least 2");

    public static readonly DiagnosticDescriptor NotAnActivation = Error(
        "KRN006", "The type is no activation", "'{0}' is no activation: it must be a struct with [Activation], compiled with the generator");

    public static readonly DiagnosticDescriptor ActivationMustBePlainPartialStruct = Error(
        "KRN007", "An activation must be a plain partial struct",
        "Activation '{0}' must be a top-level 'partial' struct that is neither generic nor file-local");

    public static readonly DiagnosticDescriptor MissingValue = Error(
        "KRN008", "An activation needs a formula", "Activation '{0}' needs one method 'public static double Value(double z)' with a body");

    public static readonly DiagnosticDescriptor WrongParameter = Error(
        "KRN009", "A learned parameter needs a default", "Parameter '{0}' of 'Value' must be a double with a finite default value, from which it is learned");

    public static readonly DiagnosticDescriptor UnsupportedSyntax = Error(
        "KRN010", "A formula cannot contain this", "'{0}' cannot be differentiated: {1}");

    public static readonly DiagnosticDescriptor UnsupportedCall = Error(
        "KRN011", "A formula cannot call this",
        "'{0}' cannot be called in a formula; known are {1}, as far as Math or PortableMath has them, and Value of another activation");

    public static readonly DiagnosticDescriptor RecursiveActivation = Error(
        "KRN012", "Activations call each other in a circle", "'{0}' calls itself, directly or through another activation; a formula must end");

    public static readonly DiagnosticDescriptor FormulaTooLarge = Error(
        "KRN013", "A formula is too large", "A formula has at most {0}; up to here there are more");

    public static readonly DiagnosticDescriptor WrongActivationCount = Error(
        "KRN014", "One activation, or one for each hidden layer",
        "Network '{0}' has {1} activations and {2} hidden layers; give one activation for all of them, or one for each");

    public static readonly DiagnosticDescriptor UnknownOption = Error(
        "KRN015", "The option has no such value", "'{0}' has no value {1}; it must be {2}");

    public static readonly DiagnosticDescriptor SecondNetworkAttribute = Error(
        "KRN016", "A network is declared once", "Network '{0}' has a second [Mlp]; a class is one network");

    public static readonly DiagnosticDescriptor NameIsTaken = Error(
        "KRN017", "A name is taken", "Network '{0}' gets a member '{1}' from the generator; {2}");

    public static readonly DiagnosticDescriptor TooManyParameters = Error(
        "KRN018",
        $"An activation has at most {Limits.MostLearnedParameters} learned parameters",
        $"Activation '{{0}}' has {{1}} learned parameters; at most {Limits.MostLearnedParameters} are allowed");

    public static readonly DiagnosticDescriptor NotInSinglePrecision = Error(
        "KRN019", "A constant has no place in single precision",
        "'{0}' has the constant {1}, which single precision rounds to {2}; a network of it takes Precision.Double");

    public static readonly DiagnosticDescriptor LanguageIsTooOld = Error(
        "KRN020", "The language version is too low",
        "'{0}' needs C# 11 or later, and this project has C# {1}: emitted code has types that are local to their file");

    public static readonly DiagnosticDescriptor NamespaceIsHidden = Error(
        "KRN021", "A type hides a namespace that emitted code names", "'{0}' cannot be completed: type '{1}' hides what emitted code calls by that name");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Kernels", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}

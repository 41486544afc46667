using System.Collections.Generic;
using System.Linq;
using Kernels.Numerics;

namespace Kernels.Study.Claims;

/// <summary>Statements on depth and width: hidden layers of 8 units, or two hidden layers of some width.</summary>
internal static class DepthClaims
{
    private const double Point = 0.01;
    private const int MostLayers = 5;

    /// <summary>The width of the study's own hidden layers.</summary>
    private const int StudyWidth = 8;

    private static readonly int[] widths = [1, 2, 3, 4, 5, 6, 8, 12, 16];
    private static readonly int[] depths = [.. Enumerable.Range(1, MostLayers)];
    private static readonly Scope[] tunedFirst = [Scope.TunedByExcess, Scope.TunedByLoss, Scope.Published];
    private static readonly MarginRule point = new(Point);

    // Twice from layer to layer.
    private static readonly MarginRule twice = new(PortableMath.Log(2) / PortableMath.Log(10));

    public static IReadOnlyList<Statement> All { get; } =
    [
        new("D1", "P D", "Extra layers are wasted on sigmoid.",
            [
                Gain(Arm.Sigmoid, 2, new BoundRule(Point, IsLeast: false), "less error with 2 hidden layers than with 1"),
                .. Gains(Arm.Sigmoid), .. depths.Select(SigmoidOverRelu), Depth(Arm.Sigmoid),
            ]),
        new("D2", "P", "ReLU needs no great width or compute.",
            new SizeTest(
                $"smallest width within a point of the best possible, of {string.Join(", ", widths)}",
                [.. widths.Select(width => (width, Arm.Relu.OfWidth(width)))], Point, new SizeRule(StudyWidth, IsMore: false, "unit"))
            {
                Scopes = tunedFirst,
            }),
        new("D3", "O", "ReLU needs deeper nets to make up for what it loses.", [Depth(Arm.Relu), .. Gains(Arm.Relu)]),
        new("D4", "O", "Sigmoid's gradient vanishes with depth.",
            [
                AtStart(MostLayers, Arm.Sigmoid),
                .. depths.SkipLast(1).Select(layers => AtStart(layers, Arm.Sigmoid)), .. depths.Select(layers => AtEnd(layers, Arm.Sigmoid)),
                .. depths.Select(layers => AtStart(layers, Arm.Relu)), .. depths.Select(layers => AtEnd(layers, Arm.Relu)),
                .. depths.Select(SlopeOverRelu),
            ]),
    ];

    /// <summary>The networks whose smallest good size some statements look for.</summary>
    public static IEnumerable<Arm> Arms(IEnumerable<Statement> statements) => statements
        .SelectMany(statement => statement.Tests).OfType<SizeTest>().Where(test => test.Scopes.Contains(Scope.TunedByExcess))
        .SelectMany(test => test.Sizes).Select(size => size.Arm).Distinct();

    private static IEnumerable<Test> Gains(Arm arm) => depths.Skip(1).Select(layers => Gain(arm, layers, point, $"gain of {layers} hidden layers over 1"));

    private static DifferenceTest Gain(Arm arm, int layers, Rule rule, string name) =>
        DifferenceTest.Of(name, arm.OfDepth(1), arm.OfDepth(layers), ClaimMeasures.Excess, rule) with { Scopes = tunedFirst };

    private static DifferenceTest SigmoidOverRelu(int layers)
    {
        string name = $"excess error of sigmoid over ReLU, hidden layers: {layers}";
        return DifferenceTest.Of(name, Arm.Sigmoid.OfDepth(layers), Arm.Relu.OfDepth(layers), ClaimMeasures.Excess, point) with { Scopes = tunedFirst };
    }

    private static DifferenceTest SlopeOverRelu(int layers) => DifferenceTest.Of(
        $"slope at the start, hidden layers: {layers}, sigmoid over ReLU", Arm.Sigmoid.OfDepth(layers), Arm.Relu.OfDepth(layers),
        ClaimMeasures.GradientAtStart, twice);

    private static SizeTest Depth(Arm arm) => new(
        $"fewest hidden layers within a point of the best possible, of 1 to {MostLayers}", [.. depths.Select(layers => (layers, arm.OfDepth(layers)))], Point,
        new SizeRule(1, IsMore: true, "hidden layer"))
    {
        Scopes = tunedFirst,
    };

    private static LevelTest AtStart(int layers, Arm arm) =>
        new($"slope at the start, hidden layers: {layers}, {arm.Label}", arm.OfDepth(layers), ClaimMeasures.GradientAtStart, twice);

    private static LevelTest AtEnd(int layers, Arm arm) =>
        new($"slope after the training, hidden layers: {layers}, {arm.Label}", arm.OfDepth(layers), ClaimMeasures.GradientAtEnd, twice)
        {
            Scopes = [Scope.Published, Scope.TunedByExcess],
        };
}

using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>
/// Several formulas over the same variables as one sequence of assignments, in which what they share is computed once:
/// sigmoid's value serves its derivative, leaky ReLU's comparison serves both.
/// </summary>
internal sealed record StraightLineProgram(EquatableArray<Assignment> Assignments)
{
    /// <summary>The program that computes each named output, in the order given.</summary>
    /// <param name="variables">The names of the variables, which no shared part may take.</param>
    /// <param name="outputs">The outputs and their formulas.</param>
    public static StraightLineProgram Of(IEnumerable<string> variables, params (string Name, Expression Value)[] outputs)
    {
        Dictionary<Node, int> uses = [];
        List<Node> order = [];
        foreach ((_, Expression value) in outputs)
            Count(value, uses, order);

        Dictionary<Node, string> outputNames = [];
        foreach ((string name, Expression value) in outputs)
            if (!IsLeaf(value) && !outputNames.ContainsKey(value))
                outputNames.Add(value, name);

        var names = new LocalNames(outputs.Select(o => o.Name).Concat(variables));
        List<Assignment> assignments = [];
        foreach (Node node in order)
            if (outputNames.TryGetValue(node, out string? output))
                assignments.Add(new Assignment(output, node));
            else if (uses[node] > 1 && !IsLeaf(node))
                assignments.Add(new Assignment(names.For(node), node));

        foreach ((string name, Expression value) in outputs)
            if (!assignments.Any(a => a.Name == name))
                assignments.Add(new Assignment(name, value));
        return new StraightLineProgram(new EquatableArray<Assignment>(assignments));
    }

    /// <summary>Counts how often each part is used, and lists the parts so that each stands after those it needs.</summary>
    private static void Count(Node node, Dictionary<Node, int> uses, List<Node> order)
    {
        if (uses.TryGetValue(node, out int count))
        {
            uses[node] = count + 1;
            return;
        }
        uses[node] = 1;
        foreach (Node part in Parts(node))
            Count(part, uses, order);
        order.Add(node);
    }

    /// <summary>The parts of a node that appear in the code: those of a larger or smaller of two values without the comparison.</summary>
    private static IEnumerable<Node> Parts(Node node) =>
        node is Conditional choice && Extreme.Of(choice) is not null ? [choice.WhenTrue, choice.WhenFalse] : Nodes.Children(node);

    private static bool IsLeaf(Node node) => node is Constant or Variable;
}

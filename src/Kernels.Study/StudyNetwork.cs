using System;
using Kernels.Training;

namespace Kernels.Study;

/// <summary>A network that the study can train.</summary>
/// <param name="Name">As given on the command line and in the results, such as <c>leaky-relu</c>.</param>
/// <param name="DisplayName">As prose writes it, such as "leaky ReLU".</param>
/// <param name="Scale">The scale of its initial weights.</param>
/// <param name="Create">Makes a new instance.</param>
/// <param name="IsPiecewiseLinear">Whether its activation is linear below 0 and above 0.</param>
public sealed record StudyNetwork(string Name, string DisplayName, InitialScale Scale, Func<IMlp<double>> Create, bool IsPiecewiseLinear = false);

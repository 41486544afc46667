using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using Kernels.Optimizers;
using Kernels.Testing;

namespace Kernels.Tests.Optimizers;

/// <summary>Every optimizer follows PyTorch's own for 200 steps, allocates nothing on the way, and gives each element the same bits wherever it stands.</summary>
public sealed class OptimizerTests
{
    private static readonly JsonElement Reference = Fixture.Json("optimizers/optimizers.json");

    public static TheoryData<string> Names => new(Make<double>().Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void ItFollowsPyTorchFor200Steps(string name)
    {
        Optimizer<double> optimizer = Make<double>()[name];
        double[] parameters = Reference.GetProperty("start").Doubles(), gradients = new double[parameters.Length];
        int[] kept = Reference.GetProperty("kept").Integers();
        for (int step = 1, at = 0; step <= 200; step++)
        {
            FillGradients(parameters, gradients);
            optimizer.Step(parameters, gradients);
            if (kept[at] == step)
                Near.AssertRelative(Reference.GetProperty("parameters").GetProperty(name)[at++].Doubles(), parameters, 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnElementHasTheSameBitsAnywhereInTheArray(string name)
    {
        foreach (int length in new[] { 1, 7, 8, 9, 105 })
            for (int place = 0; place < length; place += Math.Max(1, length - 1))
                Assert.Equal(Trajectory(Make<double>()[name], length: 1, place: 0), Trajectory(Make<double>()[name], length, place));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SinglePrecisionStaysNearDouble(string name)
    {
        float[] parameters = [0.5f, -0.25f];
        double[] wide = [0.5, -0.25];
        (Optimizer<float> single, Optimizer<double> full) = (Make<float>()[name], Make<double>()[name]);
        for (int step = 0; step < 20; step++)
        {
            single.Step(parameters, [0.1f, -0.2f]);
            full.Step(wide, [0.1f, -0.2f]);
        }
        Near.AssertEqual(wide, [.. parameters.Select(p => (double)p)], 1e-5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NoStepAllocatesAndResetForgets(string name)
    {
        Optimizer<double> optimizer = Make<double>()[name];
        double[] first = Trajectory(optimizer, 11, 3);
        optimizer.Reset();
        double[] parameters = new double[11], gradients = new double[11];
        long before = GC.GetAllocatedBytesForCurrentThread();
        optimizer.Step(parameters, gradients);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        optimizer.Reset();
        Assert.Equal(first, Trajectory(optimizer, 11, 3));
    }

    [Fact]
    public void ASettingOutsideItsRangeIsNamed()
    {
        Assert.StartsWith("learningRate", Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd<double>(-1.0)).ParamName, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("momentum", Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd<double>(momentum: 1.0)).ParamName);
        Assert.Equal("isNesterov", Assert.Throws<ArgumentException>(() => new Sgd<double>(isNesterov: true)).ParamName);
        Assert.Equal("beta2", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam<double>(beta2: double.NaN)).ParamName);
        Assert.Equal("epsilon", Assert.Throws<ArgumentOutOfRangeException>(() => new RmsProp<float>(epsilon: -1e-9)).ParamName);
    }

    [Fact]
    public void AnOptimizerServesOneNumberOfParameters()
    {
        Adam<double> optimizer = new();
        optimizer.Step([1.0, 2.0], [0.0, 0.0]);
        ArgumentException other = Assert.Throws<ArgumentException>(() => optimizer.Step([1.0], [0.0]));
        Assert.StartsWith("1 parameters were given, but this optimizer serves 2;", other.Message, StringComparison.Ordinal);
        ArgumentException gradients = Assert.Throws<ArgumentException>(() => optimizer.Step([1.0, 2.0], [0.0]));
        Assert.StartsWith("gradients has length 1; 2 is needed", gradients.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, Optimizer<T>> Make<T>()
        where T : struct, IBinaryFloatingPointIeee754<T> => new()
        {
            ["sgd"] = new Sgd<T>(0.05),
            ["sgd, weight decay"] = new Sgd<T>(0.05, weightDecay: 0.02),
            ["sgd, momentum"] = new Sgd<T>(0.02, momentum: 0.9),
            ["sgd, Nesterov"] = new Sgd<T>(0.02, momentum: 0.8, isNesterov: true, weightDecay: 0.01),
            ["adam"] = new Adam<T>(),
            ["adam, all settings"] = new Adam<T>(0.003, 0.8, 0.95, 1e-5, 0.03),
            ["adamw"] = new AdamW<T>(),
            ["adamw, all settings"] = new AdamW<T>(0.003, 0.8, 0.95, 1e-4, 0.05),
            ["rmsprop"] = new RmsProp<T>(),
            ["rmsprop, all settings"] = new RmsProp<T>(0.0002, 0.9, 1e-4, 0.7, isCentred: true, weightDecay: 0.02),
        };

    // The gradient of sum(c (p - t)^2 / 2 + 0.1 sin(3 p)).
    private static void FillGradients(double[] parameters, double[] gradients)
    {
        double[] curvature = Reference.GetProperty("curvature").Doubles(), target = Reference.GetProperty("target").Doubles();
        for (int index = 0; index < parameters.Length; index++)
            gradients[index] = curvature[index] * (parameters[index] - target[index]) + 0.3 * Math.Cos(3.0 * parameters[index]);
    }

    // One parameter down p^2, among others that stand elsewhere.
    private static double[] Trajectory(Optimizer<double> optimizer, int length, int place)
    {
        double[] parameters = new double[length], gradients = new double[length];
        Array.Fill(parameters, -7.0);
        parameters[place] = 1.5;
        return [.. Enumerable.Range(0, 10).Select(_ =>
        {
            for (int index = 0; index < length; index++)
                gradients[index] = 2.0 * parameters[index];
            optimizer.Step(parameters, gradients);
            return parameters[place];
        })];
    }
}

using System;
using Kernels.Networks;

namespace Kernels.Peers.Own;

/// <summary>The pass of one sample, which a network's own type has. A struct of each, as the runtime compiles a generic loop over structs for each of them.</summary>
internal interface IOneSample<T>
    where T : struct, System.Numerics.IBinaryFloatingPointIeee754<T>
{
    IMlp<T> Network { get; }

    T Forward(ReadOnlySpan<T> input);
}

internal readonly record struct ReluSample(ReluMlp Own) : IOneSample<double>
{
    public IMlp<double> Network => Own;

    public double Forward(ReadOnlySpan<double> input) => Own.Forward(input);
}

internal readonly record struct LeakyReluSample(LeakyReluMlp Own) : IOneSample<double>
{
    public IMlp<double> Network => Own;

    public double Forward(ReadOnlySpan<double> input) => Own.Forward(input);
}

internal readonly record struct PReluSample(PReluMlp Own) : IOneSample<double>
{
    public IMlp<double> Network => Own;

    public double Forward(ReadOnlySpan<double> input) => Own.Forward(input);
}

internal readonly record struct EluSample(EluMlp Own) : IOneSample<double>
{
    public IMlp<double> Network => Own;

    public double Forward(ReadOnlySpan<double> input) => Own.Forward(input);
}

internal readonly record struct SoftplusSample(SoftplusMlp Own) : IOneSample<double>
{
    public IMlp<double> Network => Own;

    public double Forward(ReadOnlySpan<double> input) => Own.Forward(input);
}

internal readonly record struct SigmoidSample(SigmoidMlp Own) : IOneSample<double>
{
    public IMlp<double> Network => Own;

    public double Forward(ReadOnlySpan<double> input) => Own.Forward(input);
}

internal readonly record struct TanhSample(TanhMlp Own) : IOneSample<double>
{
    public IMlp<double> Network => Own;

    public double Forward(ReadOnlySpan<double> input) => Own.Forward(input);
}

internal readonly record struct SiluSample(SiluMlp Own) : IOneSample<double>
{
    public IMlp<double> Network => Own;

    public double Forward(ReadOnlySpan<double> input) => Own.Forward(input);
}

internal readonly record struct SwishSample(SwishMlp Own) : IOneSample<double>
{
    public IMlp<double> Network => Own;

    public double Forward(ReadOnlySpan<double> input) => Own.Forward(input);
}

internal readonly record struct GeluSample(GeluMlp Own) : IOneSample<double>
{
    public IMlp<double> Network => Own;

    public double Forward(ReadOnlySpan<double> input) => Own.Forward(input);
}

internal readonly record struct GeluErfSample(GeluErfMlp Own) : IOneSample<double>
{
    public IMlp<double> Network => Own;

    public double Forward(ReadOnlySpan<double> input) => Own.Forward(input);
}

internal readonly record struct SingleReluSample(SingleReluMlp Own) : IOneSample<float>
{
    public IMlp<float> Network => Own;

    public float Forward(ReadOnlySpan<float> input) => Own.Forward(input);
}

internal readonly record struct SingleLeakyReluSample(SingleLeakyReluMlp Own) : IOneSample<float>
{
    public IMlp<float> Network => Own;

    public float Forward(ReadOnlySpan<float> input) => Own.Forward(input);
}

internal readonly record struct SinglePReluSample(SinglePReluMlp Own) : IOneSample<float>
{
    public IMlp<float> Network => Own;

    public float Forward(ReadOnlySpan<float> input) => Own.Forward(input);
}

internal readonly record struct SingleEluSample(SingleEluMlp Own) : IOneSample<float>
{
    public IMlp<float> Network => Own;

    public float Forward(ReadOnlySpan<float> input) => Own.Forward(input);
}

internal readonly record struct SingleSoftplusSample(SingleSoftplusMlp Own) : IOneSample<float>
{
    public IMlp<float> Network => Own;

    public float Forward(ReadOnlySpan<float> input) => Own.Forward(input);
}

internal readonly record struct SingleSigmoidSample(SingleSigmoidMlp Own) : IOneSample<float>
{
    public IMlp<float> Network => Own;

    public float Forward(ReadOnlySpan<float> input) => Own.Forward(input);
}

internal readonly record struct SingleTanhSample(SingleTanhMlp Own) : IOneSample<float>
{
    public IMlp<float> Network => Own;

    public float Forward(ReadOnlySpan<float> input) => Own.Forward(input);
}

internal readonly record struct SingleSiluSample(SingleSiluMlp Own) : IOneSample<float>
{
    public IMlp<float> Network => Own;

    public float Forward(ReadOnlySpan<float> input) => Own.Forward(input);
}

internal readonly record struct SingleSwishSample(SingleSwishMlp Own) : IOneSample<float>
{
    public IMlp<float> Network => Own;

    public float Forward(ReadOnlySpan<float> input) => Own.Forward(input);
}

internal readonly record struct SingleGeluSample(SingleGeluMlp Own) : IOneSample<float>
{
    public IMlp<float> Network => Own;

    public float Forward(ReadOnlySpan<float> input) => Own.Forward(input);
}

internal readonly record struct SingleGeluErfSample(SingleGeluErfMlp Own) : IOneSample<float>
{
    public IMlp<float> Network => Own;

    public float Forward(ReadOnlySpan<float> input) => Own.Forward(input);
}

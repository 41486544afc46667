using System;
using System.Collections.Generic;
using Kernels.Networks;

namespace Kernels.Peers.Own;

/// <summary>What is measured of Kernels: the study's network with each shipped activation, in both precisions.</summary>
internal static class OwnNetworks
{
    /// <summary>By activation and precision, such as <c>relu double</c>; made when they are asked for, as each is trained.</summary>
    public static IReadOnlyDictionary<string, Func<IWorkload>> Over(Samples<double> doubles, Samples<float> singles) => new Dictionary<string, Func<IWorkload>>
    {
        ["relu double"] = () => new NetworkWorkload<ReluSample, double>(new ReluSample(new ReluMlp()), doubles),
        ["leaky-relu double"] = () => new NetworkWorkload<LeakyReluSample, double>(new LeakyReluSample(new LeakyReluMlp()), doubles),
        ["prelu double"] = () => new NetworkWorkload<PReluSample, double>(new PReluSample(new PReluMlp()), doubles),
        ["elu double"] = () => new NetworkWorkload<EluSample, double>(new EluSample(new EluMlp()), doubles),
        ["softplus double"] = () => new NetworkWorkload<SoftplusSample, double>(new SoftplusSample(new SoftplusMlp()), doubles),
        ["sigmoid double"] = () => new NetworkWorkload<SigmoidSample, double>(new SigmoidSample(new SigmoidMlp()), doubles),
        ["tanh double"] = () => new NetworkWorkload<TanhSample, double>(new TanhSample(new TanhMlp()), doubles),
        ["silu double"] = () => new NetworkWorkload<SiluSample, double>(new SiluSample(new SiluMlp()), doubles),
        ["swish double"] = () => new NetworkWorkload<SwishSample, double>(new SwishSample(new SwishMlp()), doubles),
        ["gelu double"] = () => new NetworkWorkload<GeluSample, double>(new GeluSample(new GeluMlp()), doubles),
        ["gelu-erf double"] = () => new NetworkWorkload<GeluErfSample, double>(new GeluErfSample(new GeluErfMlp()), doubles),
        ["relu single"] = () => new NetworkWorkload<SingleReluSample, float>(new SingleReluSample(new SingleReluMlp()), singles),
        ["leaky-relu single"] = () => new NetworkWorkload<SingleLeakyReluSample, float>(new SingleLeakyReluSample(new SingleLeakyReluMlp()), singles),
        ["prelu single"] = () => new NetworkWorkload<SinglePReluSample, float>(new SinglePReluSample(new SinglePReluMlp()), singles),
        ["elu single"] = () => new NetworkWorkload<SingleEluSample, float>(new SingleEluSample(new SingleEluMlp()), singles),
        ["softplus single"] = () => new NetworkWorkload<SingleSoftplusSample, float>(new SingleSoftplusSample(new SingleSoftplusMlp()), singles),
        ["sigmoid single"] = () => new NetworkWorkload<SingleSigmoidSample, float>(new SingleSigmoidSample(new SingleSigmoidMlp()), singles),
        ["tanh single"] = () => new NetworkWorkload<SingleTanhSample, float>(new SingleTanhSample(new SingleTanhMlp()), singles),
        ["silu single"] = () => new NetworkWorkload<SingleSiluSample, float>(new SingleSiluSample(new SingleSiluMlp()), singles),
        ["swish single"] = () => new NetworkWorkload<SingleSwishSample, float>(new SingleSwishSample(new SingleSwishMlp()), singles),
        ["gelu single"] = () => new NetworkWorkload<SingleGeluSample, float>(new SingleGeluSample(new SingleGeluMlp()), singles),
        ["gelu-erf single"] = () => new NetworkWorkload<SingleGeluErfSample, float>(new SingleGeluErfSample(new SingleGeluErfMlp()), singles),
    };
}

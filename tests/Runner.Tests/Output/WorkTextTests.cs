using System;
using System.Collections.Generic;
using Kernels.Study.Sweeps;
using Runner.Output;

namespace Runner.Tests.Output;

public sealed class WorkTextTests
{
    [Fact]
    public void TheLargestShareComesFirstAndTheRestLast()
    {
        Dictionary<RunWork, TimeSpan> times = new()
        {
            [RunWork.Compilation] = TimeSpan.FromSeconds(1),
            [RunWork.Data] = TimeSpan.Zero,
            [RunWork.Training] = TimeSpan.FromSeconds(12),
            [RunWork.Measures] = TimeSpan.FromSeconds(2),
            [RunWork.Geometry] = TimeSpan.FromSeconds(3),
        };
        Assert.Equal(
            "Time: 10.0 s on 2 threads: training 60 %, geometry 15 %, measures 10 %, compiling networks 5 %, samples 0 %, statistics, waiting and the rest 10 %\n",
            WorkText.Of(TimeSpan.FromSeconds(10), 2, times));
    }

    [Fact]
    public void WhereNothingWasTrainedThereIsNothingToTell() =>
        Assert.Equal("", WorkText.Of(TimeSpan.FromSeconds(1), 2, new Dictionary<RunWork, TimeSpan> { [RunWork.Training] = TimeSpan.Zero }));
}

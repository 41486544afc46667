using System.Diagnostics;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Kernels.Generator.Tests.Fuzzing;

/// <summary>Says while a long run goes on how far it is; seen with <c>-- xUnit.DiagnosticMessages=true</c>.</summary>
public sealed class FuzzProgress(IMessageSink sink)
{
    private const int InputsBetween = 1000;

    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>Reports every thousandth input.</summary>
    /// <param name="done">How many inputs are done.</param>
    /// <param name="inputs">How many there are.</param>
    /// <param name="seed">The seed of the last one.</param>
    public void Report(int done, int inputs, int seed)
    {
        if (done % InputsBetween == 0)
            sink.OnMessage(new DiagnosticMessage($"{done} of {inputs} inputs without a fault, the last one of seed {seed}, after {clock.Elapsed.TotalSeconds:F0} s"));
    }
}

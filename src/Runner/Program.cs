using System.Runtime.InteropServices;
using System.Threading;
using Kernels.Runner;
using Kernels.Runner.Output;

using CancellationTokenSource interruption = new();
using PosixSignalRegistration registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    // The first one ends the run in good order, a second one at once.
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
});
return Application.Run(args, Terminal.OfProcess(), interruption.Token);

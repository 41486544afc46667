using System.Runtime.InteropServices;
using System.Threading;
using Kernels.Runner;
using Kernels.Runner.Output;

using CancellationTokenSource interruption = new();
using PosixSignalRegistration registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = true;
    interruption.Cancel();
});
return Application.Run(args, Terminal.OfProcess(), interruption.Token);

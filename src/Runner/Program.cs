using System.Runtime.InteropServices;
using System.Threading;
using Runner;
using Runner.Output;

// A signal may still come when all is over: the source is never disposed of.
CancellationTokenSource interruption = new();
bool isTerminated = false;
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using PosixSignalRegistration termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
int exitCode = Application.Run(args, Terminal.OfProcess(), interruption.Token);
return exitCode == ExitCode.Interrupted && isTerminated ? ExitCode.Terminated : exitCode;

// The first signal ends the run in good order, a second one at once.
void End(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    isTerminated = signal.Signal == PosixSignal.SIGTERM;
    interruption.Cancel();
}

using System.Runtime.InteropServices;
using System.Threading;
using Runner;
using Runner.Output;

// A signal may still come after the last line, so the source is never disposed.
CancellationTokenSource interruption = new();
bool isTerminated = false;
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using PosixSignalRegistration termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
int exitCode = Application.Run(args, Terminal.OfProcess(), interruption.Token);
return exitCode == ExitCode.Interrupted && isTerminated ? ExitCode.Terminated : exitCode;

// The first signal ends the run in good order, the second one ends it at once.
void End(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    isTerminated = signal.Signal == PosixSignal.SIGTERM;
    interruption.Cancel();
}

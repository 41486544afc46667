using System;
using System.Runtime.InteropServices;
using System.Threading;
using Runner;
using Runner.Output;

// A signal may still come after the last line, so the source is never disposed.
CancellationTokenSource interruption = new();
bool isTerminated = false;
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using PosixSignalRegistration termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

// A file that may not grow further is told by an error; without this the system ends the process. The number is that of SIGXFSZ on Linux and macOS.
using PosixSignalRegistration? tooLarge =
    OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create((PosixSignal)25, static signal => signal.Cancel = true);
int exitCode = Application.Run(args, Terminal.OfProcess(), interruption.Token);
return exitCode == ExitCode.Interrupted && isTerminated ? ExitCode.Terminated : exitCode;

// The first signal ends the run in good order, the second one ends it at once.
void End(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    isTerminated = signal.Signal == PosixSignal.SIGTERM;
    interruption.Cancel();
}

using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Kernels.Peers.Running;

/// <summary>A program of a peer while it runs: it is asked for one measurement after another, and sleeps between.</summary>
internal sealed class PeerProcess : IDisposable
{
    private const string OpenBlas = "/usr/lib/x86_64-linux-gnu/openblas-pthread";

    private readonly Process process;
    private string lastError = "";

    private PeerProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => lastError = string.IsNullOrWhiteSpace(line.Data) ? lastError : line.Data.Trim();
        process.BeginErrorReadLine();
    }

    /// <summary>What the program says of itself and what it is built on.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Starts a program and waits until it is ready.</summary>
    /// <exception cref="PeerException">It cannot be started, or ends before it is ready.</exception>
    public static PeerProcess Start(string file, string[] arguments)
    {
        ProcessStartInfo start = new(file, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // All are measured on one core.
        foreach (string variable in new[] { "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS" })
            start.Environment[variable] = "1";
        // Debian's libraries multiply matrices by the reference BLAS unless it is told otherwise, up to fifteen times as slow.
        if (Directory.Exists(OpenBlas))
            start.Environment["LD_LIBRARY_PATH"] = OpenBlas;
        PeerProcess program;
        try
        {
            program = new PeerProcess(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            throw new PeerException($"{file} is not installed");
        }

        try
        {
            program.ReadGreeting();
            return program;
        }
        catch (PeerException)
        {
            program.Dispose();
            throw;
        }
    }

    /// <summary>Asks for one number.</summary>
    /// <exception cref="PeerException">The program ended or does not answer the question.</exception>
    public double Ask(string question)
    {
        try
        {
            process.StandardInput.Write(question + "\n");
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended; what is missing in place of its answer says why.
        }
        string answer = ReadAnswer(question);
        return answer.StartsWith(question + " ", StringComparison.Ordinal)
            && double.TryParse(answer.AsSpan(question.Length + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                ? number
                : throw new PeerException($"it answers \"{question}\" with: {answer}");
    }

    public void Dispose()
    {
        try
        {
            // At the end of its input a program ends.
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before.
        }
        process.WaitForExit();
        process.Dispose();
    }

    private void ReadGreeting()
    {
        const string Ready = "ready ";
        string greeting = ReadAnswer(Ready.Trim());
        Version = greeting.StartsWith(Ready, StringComparison.Ordinal) ? greeting[Ready.Length..] : throw new PeerException($"it greets with: {greeting}");
    }

    private string ReadAnswer(string question)
    {
        if (process.StandardOutput.ReadLine() is string answer)
            return answer;
        process.WaitForExit();
        throw new PeerException(lastError.Length > 0 ? lastError : $"it ended with code {process.ExitCode} in place of answering \"{question}\"");
    }
}

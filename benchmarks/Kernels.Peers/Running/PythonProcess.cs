namespace Kernels.Peers.Running;

/// <summary>The programs in Python.</summary>
internal static class PythonProcess
{
    /// <summary>
    /// Starts one. A Python of the user's own may come first on the path, with the libraries installed for the system's: the first that can start the
    /// program does.
    /// </summary>
    /// <param name="file">The program's name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="PeerException">None can.</exception>
    public static PeerProcess Start(string file, params string[] arguments)
    {
        PeerException? reason = null;
        foreach (string python in new[] { "python3", "/usr/bin/python3", "python" })
        {
            try
            {
                return PeerProcess.Start(python, [Repository.At("benchmarks", "peers", "python", file), .. arguments]);
            }
            catch (PeerException exception)
            {
                reason ??= exception;
            }
        }
        throw reason!;
    }
}

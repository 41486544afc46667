namespace Runner.Completions;

/// <summary>A shell that can complete our command line.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Script">The script that tells it how. On each press of the key it asks <see cref="Suggestions"/>, so it never grows old.</param>
/// <param name="Install">The line that loads the script.</param>
/// <param name="StartupFile">The file in which that line has its place.</param>
internal sealed record Shell(string Name, string Script, string Install, string StartupFile);

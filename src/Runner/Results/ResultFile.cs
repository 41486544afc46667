namespace Runner.Results;

/// <summary>A file of a run: its name in the folder of the results, and its content.</summary>
internal sealed record ResultFile(string Name, byte[] Content);

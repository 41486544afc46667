namespace Kernels.Study;

/// <summary>How far a run is.</summary>
/// <param name="Step">What is counted, in the singular; or what is done, where nothing is counted.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Total">How many there are; 0 where nothing is counted.</param>
public readonly record struct StudyProgress(string Step, int Done = 0, int Total = 0);

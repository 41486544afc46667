namespace Kernels.Study;

/// <summary>The stages of a signal trace by name.</summary>
public static class SignalStages
{
    /// <summary>z1, a1, z2, a2 and so on to the logit. The study writes a for the hidden outputs h.</summary>
    public static string[] Names(MlpShape shape)
    {
        string[] stages = new string[shape.TraceLength];
        for (int stage = 0; stage < stages.Length; stage++)
            stages[stage] = $"{(stage % 2 == 0 ? 'z' : 'a')}{stage / 2 + 1}";
        return stages;
    }
}

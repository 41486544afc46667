namespace Kernels.Study.Settings;

/// <summary>The part of a run that a setting belongs to. Heading and page tell the settings of a topic together.</summary>
public enum SettingTopic
{
    Data,
    Networks,
    Training,
}

namespace Runner.Tests.Support;

/// <summary>A test that needs a shell, and is skipped where it is missing.</summary>
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute(string shell) => Skip = ShellScript.ReasonToSkip(shell);
}

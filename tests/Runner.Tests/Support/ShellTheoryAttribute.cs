namespace Runner.Tests.Support;

/// <summary>Tests that need a shell, and are skipped where it is missing.</summary>
internal sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute(string shell) => Skip = ShellScript.ReasonToSkip(shell);
}

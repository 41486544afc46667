namespace Kernels.Testing;

/// <summary>A theory that needs a browser, and is skipped where there is none.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (!Chromium.IsAvailable)
            Skip = BrowserFactAttribute.Missing;
    }
}
